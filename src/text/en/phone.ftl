# The pages that people read on their own phones: code, ballot, review, receipt. Short words, one thing a page.

phone-switch = Italiano
phone-header = { $meeting } · vote
phone-header-nameless = Vote
phone-error = Error: { $title }
phone-step = Step { $n } of 3

# The code.
phone-code-title = Type the code of your ticket
phone-code-check = Check your code
phone-code-label = Ticket code
phone-code-hint = 6 characters, printed on the ticket. Zero and the letter O never occur, nor do one and the letters I and L.
phone-code-go = Go to the ballot
phone-code-again = Try again
phone-code-anonymous = The ticket counts once in every vote. It is not tied to your name.
phone-code-help = Does it not work? Go to the welcome desk: they help you to vote.
phone-wrong-title = The code is not right
phone-wrong-empty = Type the code of the ticket.
phone-wrong-length = There must be 6 characters: here are { $n }.
phone-wrong-sign = { $n ->
    [one] “{ $sign }” occurs in no code: look closely at the ticket.
   *[other] The characters { $sign } occur in no code: look closely at the ticket.
}
phone-wrong-unknown = “{ $code }” is not on the list: check the 6 characters of the ticket.
phone-wrong-withdrawn = “{ $code }” was withdrawn: ask for a new ticket at the welcome desk.
phone-wrong-withdrawn-voted = “{ $code }” was withdrawn, but the ballot sent with this code has arrived and counts. For the next vote ask for a new ticket at the welcome desk.
phone-wrong-wait = Too many wrong codes from this hall: wait ten seconds and press “Try again”.

# Waiting.
phone-wait-title = The vote is not open yet
phone-wait-code = The code { $code } is right. Keep this page open.
phone-wait-aloud = When the vote opens we also say so aloud.
phone-wait-check = Check now
phone-wait-collecting = You may send a proposal
phone-next = See whether there is a new vote
phone-next-now = It is your turn: go to the ballot

# The ballot.
phone-secret = The vote is secret: after it closes nothing joins your code and your ballot.
phone-named = Named vote: your name and your choice go into the minutes, as if you answered the roll call.
phone-changing = You have voted already: if you confirm again, the last ballot counts.
phone-old-answer = An answer was given already with your earlier code, which was withdrawn: it counts until you confirm another.
phone-how-one = Choose one answer only.
phone-how-exactly = { $max ->
    [one] Choose exactly 1 option.
   *[other] Choose exactly { $max } options.
}
phone-how-up-to = { $max ->
    [one] Choose at most 1 option.
   *[other] Choose up to { $max } options.
}
phone-how-at-least = { $min ->
    [one] Choose at least 1 option.
   *[other] Choose at least { $min } options.
}
phone-how-between = Choose { $min } to { $max } options.
phone-how-any = Choose as many options as you like.
phone-how-budget = Together they may cost at most { $cap } €.
phone-how-points = Share out { $total } points: give more to what matters more to you.
phone-how-cap = At most { $cap } for an option.
phone-how-spend-all = All must be given.
phone-how-score = Give each option a score from { $min } to { $max }: the higher, the more you like it. Where you have no opinion, leave it so.
phone-how-grade = Give each option a grade: 0 is the worst, { $max } the best. Where you mark nothing it is 0.
phone-how-resistance = How much resistance do you feel to each option? 0 none, { $max } the most. Where you mark nothing it is 0.
phone-how-rank = Tap first the option you prefer, then the second, and so on.
phone-how-rank-free = You may stop when you like.
phone-how-rank-exactly = { $max ->
    [one] Put just 1 in order.
   *[other] Put exactly { $max } in order.
}
phone-how-rank-least = { $min ->
    [one] Put at least 1 in order.
   *[other] Put at least { $min } in order.
}
phone-how-rank-most = { $max ->
    [one] Put at most 1 in order.
   *[other] Put at most { $max } in order.
}
phone-favourable = In favor
phone-against = Against
phone-abstaining = Abstain
phone-cost = { $cost } €
phone-no-opinion = no opinion
phone-chosen = Choices
phone-spent = Spent in euros
phone-points-left = { $n ->
    [one] 1 point left of { $total }
   *[other] { $n } points left of { $total }
}
phone-points-over = Points too many: { $n }
phone-points-full = · first take some from another row
phone-plus = One point more:
phone-minus = One point less:
phone-rank-now = Now tap your choice no. { $n }
phone-rank-done = { $n ->
    [one] You have given your choice
   *[other] You have put { $n } options in order: that is all
}
phone-rank-place = { $n }.
phone-rank-yours = choice no. { $n }: tap to take it away
phone-rank-undo = Undo the last choice
phone-go = Continue
phone-go-rank = { $n ->
    [0] Continue
    [one] Continue with 1 choice
   *[other] Continue with { $n } choices
}
phone-blank = Blank ballot

# What is wrong with a ballot.
phone-fault-nothing = You have marked nothing
phone-fault-nothing-do = Mark your choice, or use “Blank ballot”
phone-fault-nothing-named-do = Mark your choice
phone-fault-too-many = { $found ->
    [one] You have chosen 1 option
   *[other] You have chosen { $found } options
}
phone-fault-too-many-do = { $max ->
    [one] You may choose 1: take the others away
   *[other] The most is { $max }: take { $over } away
}
phone-fault-too-few = { $found ->
    [one] You have chosen 1 option
   *[other] You have chosen { $found } options
}
phone-fault-too-few-do = { $min } are needed: add { $missing }
phone-fault-budget = Your choices cost { $cost } €
phone-fault-budget-do = The most is { $cap } €: take some away
phone-fault-sum-over = You have given { $sum } points
phone-fault-sum-over-do = There are { $total } points: take { $over } away
phone-fault-sum-under = You have given { $sum ->
    [one] 1 point
   *[other] { $sum } points
} of { $total }
phone-fault-sum-under-do = All must be given: you have { $left } left
phone-fault-scale = A number is not right
phone-fault-scale-do = { $option }: write a whole number from { $min } to { $max }
phone-fault-form = The ballot cannot be read
phone-fault-form-do = Mark your choice again

# Review.
phone-review-title = Check your vote
phone-review-blank = You hand in a blank ballot.
phone-review-chosen = You have chosen { $n } of { $max } possible.
phone-review-points = { $left ->
    [0] You have given all points.
    [one] You leave 1 point without giving it.
   *[other] You leave { $left } points without giving them.
}
phone-review-unmarked = 0, not marked
phone-review-cost = Together they cost { $cost } €: the most is { $cap } €.
phone-review-final = After confirming it cannot be changed.
phone-review-changeable = You can change your vote until it closes.
phone-review-cast = Confirm the vote
phone-review-back = Go back and change
phone-review-lost = If the connection drops, press “Confirm the vote” again: it counts once only.

# Receipt.
phone-receipt-title = Your vote is recorded
phone-receipt-time = { $time ->
    [none] You can close this page.
   *[other] { $time }. You can close this page.
}
phone-receipt-label = Receipt
phone-receipt-why = The receipt proves that a ballot arrived. It does not say what you voted. After closing you find it in the list of receipts.
phone-receipt-results = The results are shown on the screen of the hall when the vote is closed.
phone-receipt-keep = Keep the ticket: it is good for the next votes too.
phone-receipt-change = Change the vote
phone-receipt-list = List of receipts
phone-already-title = You have voted with this code already
phone-already-time = { $time ->
    [none] The ballot arrived, receipt { $receipt }. That one counts: you need do nothing else.
   *[other] The ballot arrived at { $time }, receipt { $receipt }. That one counts: you need do nothing else.
}
phone-already-not-you = Was it not you? Go to the welcome desk at once with the ticket, before the vote closes.

# Votes by name.
phone-named-said = Named vote: at { $time } “{ $said }” was recorded with your name.
phone-named-keep = Keep your personal code: it is good for the next named votes too.
phone-barred-personal = Here you need an anonymous ticket
phone-barred-personal-do = The ballots of this vote bear no name, and your code is personal: with it your ballot could be joined to you. Ask for an anonymous ticket at the welcome desk.
phone-barred-nameless = This is a named vote
phone-barred-nameless-do = People vote with their names, and an anonymous ticket does not say whose it is. Answer the roll call, or ask for your personal code at the welcome desk.
phone-barred-entitled = You are not among those who may vote now
phone-barred-entitled-do = Whoever has the right to vote and is registered in the hall votes. If this is a mistake, go to the welcome desk at once.
phone-barred-aloud = There is an answer given aloud
phone-barred-aloud-do = You, or somebody who shares your seat, answered the roll call: that answer counts. To correct it, tell whoever runs the assembly.
phone-barred-keep = Keep your code: it is good for the next votes.

# The table: the answer of a seat.
phone-seat-who = You speak for { $seat }. The answer is public: it goes into the record as if you said it aloud.
phone-seat-how = How far do you agree? Choose one answer.
phone-seat-reason = Reason
phone-seat-reason-hint = Needed if you answer { $degrees }. At most { $max } characters.
phone-seat-until = You can change it until the round is closed.
phone-seat-nothing = You have marked nothing
phone-seat-nothing-do = Mark how far you agree
phone-seat-reason-missing = The reason is missing
phone-seat-reason-missing-do = With this answer the table needs to know why: write it
phone-seat-long = The reason is too long
phone-seat-long-do = { $found } characters: the most is { $max }
phone-seat-review = Check your answer
phone-seat-confirm = Confirm
phone-seat-lost = If the connection drops, press “Confirm” again: it counts only once.
phone-seat-spoken = Your answer is recorded
phone-seat-change = Change the answer
phone-seat-not-you = Was it not you? Tell whoever runs the assembly at once.
phone-seat-aloud = Your seat has already spoken aloud
phone-seat-aloud-do = What was said counts. To change it, tell whoever runs the assembly before the round is closed.
phone-seat-away = You are not registered in the hall for your seat now
phone-seat-away-do = Whoever sits in the seat and is registered in the hall speaks. If that is you, go to the welcome desk at once or tell whoever runs the assembly.
phone-seat-shut = The round is closed
phone-seat-over-said = { $seat } answered:
phone-seat-over-silent = { $seat } did not answer.
phone-seat-annulled = The round is annulled
phone-seat-annulled-do = What was said does not count: whoever runs the assembly says how to go on.
phone-seat-shut-do = What you have sent now does not count. If there is more to say, ask for the floor.

# Closed and late.
phone-closed-title = { $time ->
    [none] The vote is annulled
   *[other] The vote is closed
}
phone-closed-time = { $time ->
    [none] “{ $question }” was annulled: the facilitator says how to go on.
   *[other] “{ $question }” closed at { $time }.
}
phone-closed-recorded = The ballot that you sent at { $time }, before it closed, is the one that counts.
phone-closed-too-late = Nobody can vote any more: what you have sent now does not count.
phone-closed-late = If you had a receipt, that ballot counts. If you pressed “Confirm the vote” and the connection was lost, tell the facilitator at once: the ballots are mixed, and no code leads to yours any more.
phone-closed-results = The results are shown on the screen of the hall.
phone-closed-next = You can keep this page open for the next vote.

# The list of receipts.
phone-receipts-title = Receipts
phone-receipts-of = “{ $question }”: { $n ->
    [one] 1 receipt
   *[other] { $n } receipts
}
phone-receipts-why = Look for yours: if it is here, your ballot was counted. They are in alphabetical order, not in order of arrival.
phone-receipts-none = No receipt to show: the list appears after a vote by phone is closed.
phone-receipts-page = Page { $page } of { $pages }
phone-receipts-before = Page before
phone-receipts-after = Page after

# Proposals from the floor.
phone-propose-title = Send a proposal
phone-propose-theme = Theme: { $theme }
phone-propose-label = Your proposal
phone-propose-hint = At most { $max } characters. It arrives without your name. The facilitator reads it: it does not appear on the screen by itself.
phone-propose-left = { $n ->
    [one] You may send 1 more.
   *[other] You may send { $n } more.
}
phone-propose-go = Send
phone-propose-empty = Write your proposal
phone-propose-empty-do = The box is empty: write at least a word
phone-propose-long = The proposal is too long
phone-propose-long-do = { $found } characters: the most is { $max }
phone-propose-full = You have sent all the proposals you may
phone-propose-full-do = To say more, ask for the floor in the hall
phone-propose-closed = Proposals are no longer collected
phone-propose-closed-do = The text was not sent: copy it, or ask for the floor in the hall
phone-propose-busy = The proposal has not arrived yet
phone-propose-busy-do = The computer of the hall cannot record now: in a moment press “Send” again
phone-proposed-title = The proposal has arrived
phone-proposed-next = The facilitator reads it and decides with the hall how to use it.
phone-proposed-again = Send another

# When something is in the way.
phone-notice-busy = Wait a moment
phone-notice-busy-do = The computer of the hall cannot record right now. What you chose is not lost: press “Try again” in a moment.
phone-notice-crowded = Too many requests at once
phone-notice-crowded-do = Wait a few seconds and press “Try again”.
phone-notice-missing = This page does not exist
phone-notice-missing-do = Check the address, or start from the code of your ticket.
phone-notice-refused = The request did not arrive whole
phone-notice-refused-do = Go back to the page before and try again, with a shorter text if it was long. If it does not work, ask at the welcome desk.
phone-notice-again = Try again
phone-notice-start = Start from the code
