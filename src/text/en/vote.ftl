# Votes: the list, the form, the open vote; and the words that every screen of a vote shares.

vote-title = 7 Vote
    .words = votes, ballot, list of votes
vote-draft-title = 7 Vote · prepare
    .words = question, rule, threshold, quorum, new vote
vote-options-title = 7 Vote · options
vote-open-title = 7 Vote · open
    .words = urn, who voted, close the vote

# The list.
vote-empty = No votes yet. When two positions or more are left on a theme, the vote is prepared from here with three keys.
vote-column-number = no.
vote-column-question = Question
vote-column-stage = Stage
vote-column-time = time
vote-stage-draft = prepared
vote-stage-open = open
vote-stage-closed = closed
vote-stage-verified = verified
vote-stage-proclaimed = proclaimed
vote-stage-annulled = annulled
vote-repeat-title = Why is vote no. { $n } repeated?
vote-repeats = repeats no. { $n }
vote-runoff-of = run-off of no. { $n }
vote-runoff-question = The question is that of the vote before: change it if it said how many options to mark.
vote-key-new = new vote
    .words = prepare, motion, priorities
vote-key-change = change
vote-key-discard = remove
    .words = delete, discard the draft
vote-key-repeat = repeat
    .words = vote again
vote-next-first = Prepare a vote
vote-next-draft = Prepare and open: { $question }
vote-next-runoff = Prepare and open the run-off: { $question }
vote-next-repeat = Prepare and open the repetition: { $question }
vote-next-open = Go to the open vote: { $question }
vote-next-results = See the results: { $question }
vote-next-votes = Go to the list of votes

# New votes.
vote-new-title = What is voted on?
vote-new-theme = The positions on “{ $theme }” ({ $n })
vote-new-motion = A motion: in favor, against, abstaining
vote-new-priorities = Priorities across all themes
vote-new-free = Other options, written here
vote-question-theme = Which position on “{ $theme }”?
vote-question-priorities = Which proposals come first?

# The form.
vote-row-question = Question
vote-row-kind = Ballot
vote-row-number = How many
vote-row-budget = Budget cap
vote-row-total = Points each
vote-row-cap = Points per option
vote-row-spend-all = All to be spent
vote-row-scale = Scale
vote-row-grades = How many grades
vote-row-ties = Shared places allowed
vote-row-resistance = Highest resistance
vote-row-options = Options
vote-row-method = Rule
vote-row-seats = Places to fill
vote-row-threshold = Threshold
vote-row-numerator = Threshold: parts
vote-row-denominator = Threshold: out of
vote-row-strict = Threshold: more than, not equal
vote-row-base = Threshold: of
vote-row-quorum = Quorum of voters
vote-row-quorum-numerator = Quorum: parts
vote-row-quorum-denominator = Quorum: out of
vote-row-quorum-base = Quorum: of
vote-row-tie = On a tie
vote-row-scope = Who votes
vote-row-with-table = The table votes too
vote-row-counted = Who may vote
vote-row-hands = Show of hands
vote-row-paper = Paper ballots
vote-row-totals = Totals counted apart
vote-row-call = Roll call
vote-row-phone = Phones with a code
vote-row-phone-named = Phones, by name
vote-row-revisable = By phone the vote may be changed
vote-row-secret = Secret vote
vote-row-percent = 100% =
vote-row-one-reading = One reading below
vote-row-rest-in-favour = Silence is in favor

vote-choice-one = one only
vote-choice-up-to = up to a number
vote-choice-exactly = exactly a number
vote-choice-at-least = at least a number
vote-choice-motion = in favor, against, abstaining
vote-choice-rank = in order of preference
vote-choice-points = points to share out
vote-choice-score = a score for each option
vote-choice-grade = a grade for each option
vote-choice-resistance = resistance to each option

vote-scale = from { $min } to { $max }
vote-no-budget = none
vote-no-threshold = none
vote-no-quorum = none
vote-no-options = none: press Space to write them
vote-threshold-custom = another fraction
vote-at-opening = those present when the vote opens
vote-at-closing = those present when the vote closes
vote-entitled = all entitled when the vote opens
vote-more-rows = ↓ { $n } more { $n ->
    [one] row
   *[other] rows
}

vote-key-box = yes / no
vote-key-digits = numbers
vote-key-options = open the options
vote-key-question = the question
vote-next-question = Write the question, then ↓
vote-next-options = Write the options
vote-next-fix = Go to what is missing
vote-next-stuck = Above, beside ✗, is what to put right
vote-next-save = Save and open the vote (asks first)
vote-next-open-it = Open the vote (asks first)

vote-aloud = To be read to the hall: { $rule }
vote-check-rule = The rule is complete
vote-check-gone = No longer among the open positions: “{ $title }”
vote-check-present = { $when ->
    [entitled] { $n ->
        [0] Nobody has the right to vote
        [one] 1 person entitled may vote
       *[other] { $n } people entitled may vote
    }
   *[opening] { $n ->
        [0] Nobody in the hall may vote
        [one] 1 person in the hall may vote
       *[other] { $n } people in the hall may vote
    }
}

# The options.
vote-column-option = Option
vote-column-short = Short name
vote-column-cost = Cost
vote-key-option-new = new
    .words = add an option
vote-key-option-short = short name
vote-key-option-cost = cost
vote-key-option-remove = remove
vote-key-option-move = move
vote-option-new = New option
vote-option-label = Name of the option
vote-option-short = Short name
vote-option-short-why = At most 16 characters, for the ballot and the hall screen.
vote-option-cost = Cost in euros
vote-next-option = Correct “{ $option }”
vote-next-first-option = Write the first option

# Opening.
vote-open-question = Open the vote?
vote-open-who = { $when ->
    [entitled] { $n ->
        [one] 1 person entitled may vote, in the hall or not.
       *[other] { $n } people entitled may vote, in the hall or not.
    }
   *[opening] { $n ->
        [one] 1 person present may vote.
       *[other] { $n } people present may vote.
    }
}
vote-open-frozen = Once open, question, options, rule and bases cannot be changed.
vote-open-yes = open the vote

# The open vote.
vote-none-open = No vote is open.

# What all screens of a vote say.
vote-favourable = In favor
vote-against = Against
vote-abstaining = Abstaining
vote-base-entitled = people entitled
vote-base-present = people present
vote-base-voters = voters
vote-base-valid = valid votes
vote-base-cast = votes cast
vote-base-for-against = in favor and against
vote-of-entitled = of those entitled
vote-of-present = of those present
vote-of-voters = of the voters
vote-of-valid = of the valid votes
vote-of-cast = of the votes cast
vote-of-for-against = of those in favor or against
vote-void-too-many = too many marks
vote-void-too-few = too few marks
vote-void-over-budget = over the budget cap
vote-void-wrong-sum = points do not add up
vote-void-repeated-place = a place given twice
vote-void-unreadable = unreadable
vote-void-identifying = identifying mark
vote-void-not-entitled = not entitled, or data missing
vote-void-other = another reason
vote-fraction-third = one third
vote-fraction-two-thirds = two thirds
vote-fraction-three-quarters = three quarters
vote-fraction-four-fifths = four fifths (80%)
vote-fraction-all = all
vote-threshold-half = { $strict ->
    [yes] more than half { $base }
   *[no] at least half { $base }
}
vote-threshold = { $strict ->
    [yes] more than { $fraction } { $base }
   *[no] at least { $fraction } { $base }
}
vote-tie-ex-aequo = they stay tied
vote-tie-first-places = more first places win; options with as many stay tied
vote-tie-lower-resistance = fewer strong resistances win; options that meet as many stay tied
vote-tie-run-off = a run-off is held
vote-tie-table = the table decides
vote-tie-lot = a public lot is drawn
vote-tie-ex-aequo-use = The tied stay tied: all pass together, even if they are more than the places.
vote-tie-first-places-use = Among the tied, the ballots that put each before all others are counted; a first place shared by two is worth a half. Options tied there too stay tied.
vote-tie-lower-resistance-use = Among the tied, the option that meets the strongest resistance on fewer ballots wins, then the next level down, and so on to one. Options tied there too stay tied.
vote-tie-run-off-use = The tied go to a second vote between them.
vote-tie-table-use = The negotiating table decides: what passes is written in the minutes.
vote-tie-lot-use = A lot is drawn with numbers called out in the hall: anyone can draw it again.
vote-scope-everyone = everyone present with the right to vote
vote-scope-entitled = everyone entitled to vote, in the hall or not
vote-scope-table = the table only, one vote a seat
vote-scope-category = only the category “{ $name }”
vote-scope = { $scope } ({ $n })

vote-aloud-kind-motion = Each person is in favor, against, or abstains.
vote-aloud-kind-one = Each person chooses one option only.
vote-aloud-kind-up-to = { $max ->
    [one] Each person chooses at most one option
   *[other] Each person chooses up to { $max } options
}{ $budget ->
    [yes] , costing at most { $cap } € together
   *[no] {""}
}.
vote-aloud-kind-exactly = { $max ->
    [one] Each person chooses exactly one option
   *[other] Each person chooses exactly { $max } options
}{ $budget ->
    [yes] , costing at most { $cap } € together
   *[no] {""}
}: with more or fewer the ballot is void.
vote-aloud-kind-at-least = { $min ->
    [one] Each person chooses at least one option
   *[other] Each person chooses at least { $min } options
}{ $budget ->
    [yes] , costing at most { $cap } € together
   *[no] {""}
}: with fewer the ballot is void.
vote-aloud-kind-points = Each person has { $total } points to share out{ $limit ->
    [yes] , at most { $cap } per option
   *[no] {""}
}{ $all ->
    [yes] ; if not all are given the ballot is void
   *[no] {""}
}.
vote-aloud-kind-score = Each person gives each option a score from { $min } to { $max }.
vote-aloud-kind-grade = Each person gives each option a grade from 0, the worst, to { $top }, the best.
vote-aloud-kind-rank = Each person puts { $all ->
    [yes] the options
   *[no] the first { $max } options
} in order, the favorite first{ $ties ->
    [yes] ; two options may share a place
   *[no] {""}
}.
vote-aloud-kind-resistance = Each person says how much resistance they feel to each option, from 0, none, to { $max }.
vote-aloud-rest = Whoever raises no hand against or to abstain is counted in favor.
vote-aloud-at-closing = Those present when the vote closes count.
vote-aloud-threshold = To be approved the proposal must have on its side { $threshold }.
vote-aloud-quorum = For the vote to be valid, { $quorum } must take part.
vote-aloud-tie = On a tie { $tie }.
vote-aloud-who = Voting: { $who }. { $secret ->
    [yes] The vote is secret.
   *[no] The vote is not secret.
}

# How each rule chooses, for the hall.

vote-wins-motion = { $abstentions ->
    [inside] Abstentions stay in the number on which the threshold is worked out.
    [majority] It is approved with more in favor than against; abstentions are counted and do not decide.
   *[outside] Abstentions are counted and do not decide.
}
vote-wins-plurality-choice = { $seats ->
    [one] The option with most votes wins.
   *[other] The { $seats } options with most votes pass.
}
vote-wins-approval = { $seats ->
    [one] The option with most votes wins.
   *[other] The { $seats } options with most votes pass.
}
vote-wins-av = { $seats ->
    [one] The option with most votes passes.
   *[other] The { $seats } options with most votes pass.
}
vote-wins-mes-phragmen = Each person has an equal share: { $seats ->
    [one] 1 option passes
   *[other] { $seats } options pass
}, in proportion to those who want them.
vote-wins-seqphragmen = { $seats ->
    [one] 1 option passes
   *[other] { $seats } options pass
}, in proportion to those who want them.
vote-wins-seqpav = { $seats ->
    [one] 1 option passes
   *[other] { $seats } options pass
}: whoever got something already weighs less.
vote-wins-pb-greedy = The most voted projects are funded while the money lasts, passing over those that do not fit.
vote-wins-pb-mes-cost-add1u = Each voter has an equal part of the money: the projects that those who voted for them can pay together are funded, raising the parts while the money lasts; with what is left, the most voted.
vote-wins-pb-mes-cost-add1 = Each voter has an equal part of the money: the projects that those who voted for them can pay together are funded, raising the parts while the money lasts.
vote-wins-points = { $seats ->
    [one] The option with most points wins.
   *[other] The { $seats } options with most points pass.
}
vote-wins-score-mean = The highest mean score wins, over those who gave one.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-score-sum = The highest sum of scores wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-majority-judgment = The highest middle grade wins; among equals each loses one middle grade at a time, until they differ. Where a grade is missing the worst is counted.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-borda = Each place in a ranking gives points, and options left out share those of the places that remain: the highest sum wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-schulze-wv = Options are compared two by two: the one that beats the others wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-irv = In each round the last goes out and its votes pass to the next choice, until one has more than half.
vote-wins-stv-scottish = { $seats ->
    [one] 1 place is
   *[other] { $seats } places are
} filled in proportion, passing on surplus votes.
vote-wins-stv-meek = { $seats ->
    [one] 1 place is
   *[other] { $seats } places are
} filled in proportion, passing on surplus votes.
vote-wins-resistance = Where nothing is written the resistance is 0. The lowest sum wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-multivote = { $seats ->
    [one] The option with most votes wins.
   *[other] The { $seats } options with most votes pass.
}
vote-wins-points-normalised = Every ballot is brought to the same total. { $seats ->
    [one] The option with most points wins.
   *[other] The { $seats } options with most points pass.
}
vote-wins-score-median = The highest middle score wins, over those who gave one.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-star = Scores are added up: of the two highest sums, the option that more people put before the other wins.
vote-wins-grade-histogram = Nobody wins: it is counted how many people give each grade.
vote-wins-majority-judgment-gauge = The highest middle grade wins; if equal, the better and the worse grades than that decide.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-gradient = Nobody wins: it is measured how far the proposal is shared, who stands aside and who blocks it.
vote-wins-plurality = Only first places count: the option with most of them wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-pairwise = Options are compared two by two: the one that beats all others wins, if there is one.
vote-wins-copeland = Options are compared two by two: the one that beats most others wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-minimax-wv = Options are compared two by two: the one with fewest votes against it where it loses most wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-minimax-margins = Options are compared two by two: the one that loses by least where it loses most wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-schulze-margins = Options are compared two by two, by the difference in votes: the one that beats the others wins.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-ranked-pairs-wv = Options are compared two by two: victories with most votes hold first.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-ranked-pairs-margins = Options are compared two by two: victories by the largest difference hold first.{ $seats ->
    [one] {""}
   *[other] {" "}The first { $seats } pass.
}
vote-wins-stv-wigm = { $seats ->
    [one] 1 place is
   *[other] { $seats } places are
} filled in proportion, passing on surplus votes.
vote-wins-pav = { $seats ->
    [one] 1 option passes
   *[other] { $seats } options pass
}: the set that pleases most, where whoever gets something already weighs less.
vote-wins-mes = Each person has an equal share: at most { $seats ->
    [one] 1 option passes
   *[other] { $seats } options pass
}, in proportion to those who want them.
vote-wins-pb-greedy-cost = The projects with most votes for each euro of cost are funded, passing over those that do not fit the money.
vote-wins-pb-mes-cost = Each voter has an equal part of the money: the projects that those who voted for them can pay together are funded, and what is left is not spent.
vote-wins-pb-mes-count = Each voter has an equal part of the money and every project counts the same: those that cost least to each of their voters are funded, and what is left is not spent.
vote-wins-pb-mes-cost-greedy = Each voter has an equal part of the money: the projects that those who voted for them can pay together are funded; with what is left, the most voted.
