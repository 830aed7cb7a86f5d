# The remote of the hall screen, and the hall screen itself: large, short, no names of people.

hall-title = F5 Projector · remote

# The remote.
hall-send = Send to the hall
hall-now = The hall sees now
hall-preview = Preview of “{ $what }”

hall-item-black = Black screen
hall-item-welcome = Welcome
hall-item-floor = Speeches and clock
hall-item-positions = Positions: { $theme }
hall-item-position = Text { $sign }: { $title }
hall-item-observations = Observations
hall-item-observations-theme = Observations: { $theme }
hall-item-round = Consensus: { $position }
hall-item-vote = Vote: { $question }
hall-item-runoff = run-off, { $question }
hall-item-results = Results: { $question }
hall-item-receipts = Receipts: { $question }
hall-item-weighing = Weighing: { $title }
hall-item-outside = From outside: { $title }
hall-item-outcomes = Outcomes of the themes
hall-item-closing = Farewell and next steps

hall-key-reveal = uncover one
    .words = reveal, show, results, step
hall-key-reveal-all = uncover all
    .words = reveal all, results
hall-key-page = page
    .words = forward, back
hall-key-black = black
    .words = black screen, off, hide
hall-key-theme = light/dark
    .words = colors, background
hall-key-browser = page in the browser
    .words = projector, second window, hall screen

hall-next-send = Send “{ $what }” to the hall
hall-next-send-covered = Send “{ $what }” to the hall, covered
hall-next-full = Open the hall view in this window
hall-next-reveal = Uncover the next place ({ $left } still covered)

hall-advice-screens = { $n ->
    [0] No screen in the hall: press V, or open { $address }
    [one] Hall page on 1 screen · { $address }
   *[other] Hall page on { $n } screens · { $address }
}
hall-advice-full = F5 opens the hall view in this window; Esc comes back to the remote.
hall-closing-title = Farewell and next steps
hall-closing-body = Write what the hall reads at the end. You may leave it empty.
hall-pages = page { $page } of { $pages }

# What the hall reads.
hall-welcome = Welcome
hall-closing = Thank you all
hall-example = Example with made-up data
hall-present = { $n } present

hall-floor-none = Nobody has the floor
hall-floor-paused = clock paused
hall-floor-over = time is up
hall-floor-next = Then: { $who }
hall-voice-position = Spokesperson of “{ $of }”
hall-voice-spokesperson = Spokesperson
hall-voice-hall = From the hall
hall-voice-hall-of = From the hall: { $of }
hall-voice-table = From the table
hall-voice-table-of = From the table: { $of }

hall-position-none = The text of this position is not written yet.
hall-positions-none = No open position on this theme
hall-positions-base = hands raised of those present when counted
hall-vacant = no spokesperson
hall-spoken-for = has a spokesperson

hall-observations = Observations: { $n }
hall-observations-of = Observations on { $theme }: { $n }
hall-observations-none = No observation yet
hall-answer-accepted = accepted
hall-answer-integrated = integrated
hall-answer-not-accepted = not accepted
hall-answer-deferred = deferred

hall-round = Table · round { $number }
hall-round-open = In progress: { $spoke } of { $seats } have spoken
hall-round-annulled = Round annulled
hall-round-base = { $spoke } spoke of { $seats } seats at the table

hall-stage-draft = ○ VOTE TO BE OPENED
hall-stage-open = ● VOTE OPEN
hall-stage-closed = VOTE CLOSED
hall-stage-closed-at = VOTE CLOSED at { $time }
hall-stage-verified = COUNT VERIFIED
hall-stage-proclaimed = RESULT PROCLAIMED
hall-stage-annulled = VOTE ANNULLED
hall-voted = { $voted ->
    [one] 1 vote
   *[other] { $voted } votes
} of { $present } { $when ->
    [entitled] entitled
   *[opening] present
}
hall-voted-apart = the rest is counted apart
hall-voted-unknown = { $present } { $when ->
    [entitled] entitled to vote
   *[opening] present with the right to vote
}

hall-join = Vote by phone, on the Wi-Fi of the hall: { $address }
hall-kind-motion = in favor, against or abstaining
hall-kind-one = one choice only
hall-kind-exactly = exactly { $max } { $max ->
    [one] choice
   *[other] choices
}
hall-kind-up-to = { $max ->
    [one] at most 1 choice
   *[other] up to { $max } choices
}
hall-kind-at-least = at least { $min } { $min ->
    [one] choice
   *[other] choices
}
hall-kind-between = { $min } to { $max } choices
hall-kind-budget = spending cap { $cap } €
hall-choice-cost = { $name } · { $cost } €
hall-kind-points = { $total } points to share out
hall-kind-score = a score from { $min } to { $max } for each option
hall-kind-grade = a grade for each option
hall-kind-rank = options in order of preference
hall-kind-resistance = resistance from 0 to { $max }: the lowest wins
hall-rule-seats = { $seats } to be chosen
hall-rule-threshold = threshold: { $strict ->
    [true] more than
   *[false] at least
} { $numerator }/{ $denominator } { $base ->
    [entitled] of those entitled
    [present] of those present
    [voters] of the voters
    [valid] of the valid votes
    [cast] of the votes cast
   *[forAgainst] of those in favor or against
}
hall-rule-quorum = quorum: { $strict ->
    [true] more than
   *[false] at least
} { $numerator }/{ $denominator } { $base ->
    [entitled] of those entitled
   *[present] of those present
}
hall-rule-secret = secret vote
hall-rule-named = named vote
hall-rule-everyone = everyone present with the right to vote
hall-rule-entitled = everyone entitled to vote
hall-rule-table = the table only
hall-rule-category = the category { $category }

hall-favourable = In favor
hall-against = Against
hall-abstaining = Abstaining
hall-of = { $count } of { $base }
hall-place = { $n }.
hall-place-tied = { $n }.=
hall-row-covered = ?
hall-place-seated = { $n }. ✓
hall-place-tied-seated = { $n }.=✓
hall-place-funded = ✓
hall-place-not-funded = –

hall-base-entitled = 100% = { $n } entitled to vote
hall-base-present = 100% = { $n } present
hall-base-voters = 100% = { $n } voters
hall-base-valid = 100% = { $n } valid ballots
hall-base-cast = 100% = { $n } votes cast
hall-base-for-against = 100% = { $n } in favor or against
hall-base-few = { $n } in all: read the counts, not the percentages
hall-base-unknown = number of voters not recorded
hall-base-multiple = the sum can exceed 100%
hall-base-points = base: { $n } points given
hall-base-figures = figures compare with each other only
hall-base-mean = mean from 0 to { $max }
hall-base-sum = sum of the scores, each from { $min } to { $max }
hall-base-borda = Borda points: the higher in the order, the more points
hall-base-resistance = sum of the resistances, each from 0 to { $max }: the lowest wins
hall-base-median = middle grade, { $max } the best
hall-base-majority = middle grade, { $max } the best; of equals, one is taken away at a time
hall-base-pairs = order from the contests two by two: there are no points
hall-base-round = votes in the last round in which the option stood
hall-base-transfer = votes after transfers: the elected pass on their surplus, the excluded all
hall-base-seated = ✓ gets a place
hall-base-budget = ✓ fits the budget
hall-ledger-present = { $present } { $when ->
    [entitled] entitled
    [closing] present at closing
   *[opening] present at opening
} = { $voters ->
    [one] 1 voter
   *[other] { $voters } voters
} + { $not } not voting
hall-ledger-over = { $voters ->
    [one] 1 voter
   *[other] { $voters } voters
}, { $present } { $when ->
    [entitled] entitled
    [closing] present at closing
   *[opening] present at opening
}: { $proclaimed ->
    [yes] proclaimed so, the reason is in the minutes
   *[no] the figures are being checked
}
hall-ledger-voters = { $voters ->
    [one] 1 voter
   *[other] { $voters } voters
} = { $valid } valid + { $blank } blank + { $void } void
hall-verdict-passed = Threshold reached: { $votes } of { $base }{ $of ->
    [entitled] {" "}entitled
    [present] {" "}present
    [voters] {" "}voters
    [valid] {" "}valid votes
    [cast] {" "}votes cast
    [forAgainst] {" "}in favor or against
   *[other] {""}
}, { $needed } needed
hall-verdict-failed = Threshold not reached: { $votes } of { $base }{ $of ->
    [entitled] {" "}entitled
    [present] {" "}present
    [voters] {" "}voters
    [valid] {" "}valid votes
    [cast] {" "}votes cast
    [forAgainst] {" "}in favor or against
   *[other] {""}
}{ $base ->
    [0] {""}
   *[other] , { $needed } needed
}
hall-quorum-failed = Quorum not reached: { $votes } voted, { $needed } needed
hall-motion-passed = Approved: more in favor than against
hall-motion-failed = Not approved: not more in favor than against
hall-tie = { $n } options tied: { $rule }
hall-budget-spent = Spent: { $spent } € of the { $cap } € available
hall-settled-ballots = Tie settled by the ballots: { $rule }
hall-settled-lot = Tie settled by a public lot
hall-settled-decision = Tie settled by the table: the decision is in the minutes
hall-nobody = No valid vote: nothing is decided
hall-rows = { $from }-{ $to } of { $all }

hall-receipts = Receipts: { $n }
hall-receipts-why = Look for yours: if it is here, your ballot was counted
hall-receipts-order = In alphabetical order, not in order of arrival

hall-weighing-base = total from 0 to { $scale } · weights: { $weights }
hall-weighing-weight = { $criterion } { $weight }
hall-weighing-missing = { $n ->
    [one] 1 score is missing
   *[other] { $n } scores are missing
}
hall-weighing-provisional = not confirmed yet

hall-outside = A poll from outside: these are not votes of this assembly.
hall-outcomes = What came out
hall-outcomes-none = No theme yet
hall-outcome-open = { $n ->
    [0] still open, no position
    [one] still open, 1 position
   *[other] still open, { $n } positions
}
hall-outcome-shared = Shared proposal: { $title }
hall-outcome-shared-none = Closed without a proposal
hall-outcome-divergent = Points of divergence: { $titles }
hall-outcome-voted = Decided by vote: { $titles }
hall-outcome-passed = Decided by vote: { $titles }, threshold reached
hall-outcome-failed = In the vote { $titles } did not reach the threshold
hall-outcome-motion-passed = Approved by vote: { $title }
hall-outcome-motion-failed = Not approved by vote: { $title }
