# The minutes (*verbale*), and the words they share with the other documents.

minutes-label-table = Table
minutes-label-figure = Figure
minutes-label-page = page
minutes-label-of = of

minutes-title-plenary = Minutes of the assembly
minutes-title-table = Minutes of the negotiating table
minutes-title-workshop = Minutes of the workshop

minutes-meeting = The process and the meeting
minutes-process = Participatory process
minutes-owner = Body that holds the decision
minutes-law = Law
minutes-days = Dates of the process
minutes-title = Meeting
minutes-kind = Kind of meeting
minutes-kind-plenary = plenary assembly
minutes-kind-table = sitting of the negotiating table
minutes-kind-workshop = workshop
minutes-day = Day
minutes-hours = Time
minutes-place = Place

minutes-summary = In short

minutes-presences = Attendance
minutes-presences-all = { $n ->
    [0] Nobody was registered.
    [one] 1 person took part. Groups of fewer than 3 people are put together as “others”.
   *[other] { $n } people took part. Groups of fewer than 3 people are put together as “others”.
}
minutes-presences-caption = Participants by category and gender
minutes-presences-caption-gender = Participants by gender
minutes-seats-caption = Negotiating table: organizations and attendance
minutes-ages-caption = Participants by age
minutes-column-age = Age
minutes-age-young = under 30
minutes-age-adult = 30 to 64
minutes-age-senior = 65 and over
minutes-age-undeclared = not recorded
minutes-gender-woman = women
minutes-gender-man = men
minutes-gender-other = another gender
minutes-gender-undeclared = not declared
minutes-others = others
minutes-every = Total
minutes-came = present
minutes-absent = absent

minutes-column-category = Category
minutes-column-gender = Gender
minutes-column-people = People
minutes-column-organization = Organization
minutes-column-came = Attendance
minutes-column-position = Position
minutes-column-origin = Origin
minutes-column-spokesperson = Spokesperson
minutes-column-hands = Hands raised, of those present
minutes-column-state = State
minutes-column-number = No.
minutes-column-about = About
minutes-column-text = Text
minutes-column-answer = Outcome and reason
minutes-column-time = Time
minutes-column-role = Who speaks
minutes-column-spoken = Length
minutes-column-allowed = Allowed
minutes-column-speeches = Speeches
minutes-column-degree = Degree
minutes-column-seats = Seats
minutes-column-who = Organizations
minutes-column-place = Place
minutes-column-option = Option
minutes-column-cost = Cost (€)
minutes-column-percent = % of { $n } { $base }
minutes-column-outcome = Outcome
minutes-column-unmarked = Without a grade
minutes-column-unmarked-worst = of which without a grade

minutes-yes = yes
minutes-no = no

minutes-themes = Themes and positions
minutes-theme-question = Question
minutes-theme-open = The theme was not closed.
minutes-theme-shared = The theme closes with a shared proposal:
minutes-theme-nothing = The theme closes without a proposal: no position is left open.
minutes-theme-divergent = Points of divergence remain between these proposals:
minutes-theme-voted = Vote no. { $n } decided on the theme:
minutes-theme-came-to = “{ $question }”: { $outcome }
minutes-theme-note = Note
minutes-theme-note-then = Note then
minutes-reopened-because = Why it was reopened
minutes-theme-reopened = { $outcome ->
    [shared] The theme had been closed with a shared proposal before, then reopened.
    [divergent] The theme had been closed with points of divergence before, then reopened.
   *[voted] The theme had been closed by vote no. { $n } before, then reopened.
}
minutes-positions-caption = Positions on “{ $theme }”
minutes-standing-open = kept
minutes-standing-merged = merged into “{ $into }”
minutes-standing-split = split into { $into }
minutes-standing-withdrawn = withdrawn: { $reason }

minutes-outcome-quorum-non-raggiunto = quorum not reached
minutes-outcome-approvata = approved
minutes-outcome-respinta = not approved
minutes-outcome-soglia-non-raggiunta = threshold not reached
minutes-outcome-vincente-ex-aequo = chosen, tied
minutes-outcome-parita-da-risolvere = tie to be settled
minutes-outcome-run-off = tied, taken to a run-off (vote no. { $n })
minutes-outcome-finanziata = funded
minutes-outcome-non-finanziata = not funded
minutes-outcome-vincente = chosen
minutes-outcome-drawn = chosen by lot
minutes-outcome-decided = chosen by the table, on a tie
minutes-outcome-non-vincente = not chosen
minutes-outcome-none = none chosen
minutes-outcome-held = the vote is secret and its result was not proclaimed

minutes-state-condivisa = shared proposal
minutes-state-divergente = points of divergence
minutes-state-decisa-dal-voto = decided by vote
minutes-state-da-definire = to be defined

minutes-floor = Speeches
minutes-floor-rule = Time for spokespeople { $spokesperson }, for other speeches { $hall } (minutes and seconds).
minutes-floor-drawn = On “{ $theme }” the order of the spokespeople was drawn in public from the seed “{ $seed }”.
minutes-floor-fixed = On “{ $theme }” the spokespeople spoke in the order of the positions.
minutes-floor-caption = Speeches in order of time
minutes-floor-totals-caption = Time spoken by position
minutes-floor-no-position = no position in particular

minutes-observations = Observations and proposals
minutes-observations-all = { $n ->
    [one] 1 observation was taken down.
   *[other] { $n } observations were taken down.
}
minutes-observations-caption = Observations and what became of them
minutes-observation-none = not answered yet
minutes-observation-withdrawn = withdrawn: { $reason }
minutes-observation-amended = It changed the text of “{ $title }”

minutes-table = Negotiating table
minutes-round-none = No consensus round was closed on { $titles }.
minutes-round = { $position }: consensus round no. { $n }
minutes-round-void = { $position }: consensus round no. { $n } (annulled)
minutes-round-annulled = Round annulled, it does not count: { $reason }
minutes-round-text = Text put to the table
minutes-round-scale = Scale
minutes-round-open = The round is still open: the minutes do not say its degrees.
minutes-round-outcome = Outcome: { $outcome }. { $spoke } of { $seats } { $seats ->
    [one] seat
   *[other] seats
} at the table spoke.
minutes-round-caption = Degrees on “{ $position }”, round no. { $n }
minutes-round-caption-void = Degrees on “{ $position }”, round no. { $n } (annulled)
minutes-round-reasons = Reasons, reservations and objections on record:
minutes-round-silent = Did not speak
minutes-round-carried = Stand by what they said in the round before
minutes-statements = Statements
minutes-statement = { $who }, on “{ $about }”:
minutes-statement-table = Statement of the table
minutes-statement-minority = Minority statement of { $seats }

minutes-votes = Votes
minutes-vote = Vote no. { $n }: { $question }
minutes-vote-void = Vote no. { $n } (annulled): { $question }
minutes-vote-theme = Theme
minutes-vote-rule = Rule as read to the hall
minutes-vote-method = Counting method
minutes-vote-channels = How people voted
minutes-vote-counted = Who may vote
minutes-vote-repeats = It repeats vote no. { $n }.
minutes-vote-runoff = It is the run-off of vote no. { $n }.
minutes-vote-because = The reason: { $reason }
minutes-opened = Opened
minutes-closed = Closed
minutes-vote-stage = State
minutes-stage-draft = prepared
minutes-stage-open = open
minutes-stage-closed = closed, result to be checked and proclaimed
minutes-stage-verified = closed and checked, result to be proclaimed
minutes-stage-proclaimed = closed, result proclaimed
minutes-stage-annulled = annulled
minutes-vote-care = How it was counted:
minutes-vote-annulled = The vote was annulled: { $reason }
minutes-vote-added = At { $at } a way to vote was added ({ $channel }), because: { $reason }
minutes-vote-retaken = At { $at } { $when ->
    [entitled] those entitled
   *[opening] those present with the right to vote
}, who had been { $was }, were counted again, because: { $reason }
minutes-vote-verified = Count checked at { $at }.
minutes-vote-by-phone = { $n ->
    [one] 1 person answered the roll call by phone, with a personal code.
   *[other] { $n } people answered the roll call by phone, with their personal codes.
}
minutes-vote-proclaimed = Result proclaimed at { $at }.
minutes-votes-prepared = { $n ->
    [one] Vote no. { $numbers } was prepared and not opened.
   *[other] Votes no. { $numbers } were prepared and not opened.
}
minutes-vote-open = The vote is still open: the minutes say its rules only.
minutes-vote-caption = Result: { $question }
minutes-vote-caption-superseded = Count superseded, it does not hold: { $question }
minutes-vote-caption-annulled = Count annulled, it does not hold: { $question }
minutes-grades-caption = Ballots by grade, from 0, the worst, to { $top }, the best{ $standing ->
    [superseded] , in a count superseded, which does not hold
    [annulled] , in a count annulled, which does not hold
   *[valid] {""}
}: { $question }
minutes-without-table = without those who sit at the table
minutes-count = Count no. { $n }
minutes-count-superseded = This count no longer holds, because at { $at } the vote was opened again: { $reason }
minutes-count-held = The figures of this count are not published: the vote is secret, and the difference with the next count would tell what those who came later voted.
minutes-count-few = The figures of this count are not published: the vote is secret and fewer than three voted, so they would tell what each of them voted. The record keeps them, and “portavoce verify” counts them again.
minutes-count-few-proclaimed = Only what was proclaimed in the hall stands here: { $outcome }.
minutes-count-annulled = This count was annulled with the vote.
minutes-count-said = The outcome of this count, which does not hold:
minutes-steps = How the result came about:
minutes-census = Entitled { $entitled }, of whom present { $when ->
    [closing] at closing
   *[opening] at opening
} { $present }.
minutes-voters-by-channel = Voters by way of voting
minutes-odd = To be noted
minutes-handed-out = Ballots handed out { $out }, returned { $back }.
minutes-proclaimed-despite = The result was proclaimed in spite of a difference in the ledger, because: { $reason }
minutes-odd-over-present = More voted ({ $n }) than could vote ({ $of }).
minutes-odd-returned = More ballots came back ({ $n }) than were handed out ({ $of }).
minutes-odd-missing = { $n ->
    [one] 1 ballot handed out did not come back.
   *[other] { $n } ballots handed out did not come back.
}
minutes-odd-margin = The margin is { $margin }: { $void ->
    [one] 1 void ballot
   *[other] { $void } void ballots
} could have changed the order.
minutes-odd-verdict = { $n ->
    [one] 1 vote
   *[other] { $n } votes
} would have changed the outcome; void ballots: { $void }.
minutes-odd-margin-unread = The margin is { $margin }: { $unread ->
    [one] 1 ballot that did not come back
   *[other] { $unread } ballots that did not come back
} could have changed the order.
minutes-odd-verdict-unread = { $n ->
    [one] 1 vote
   *[other] { $n } votes
} would have changed the outcome; ballots that did not come back: { $unread }.
minutes-odd-call = The answers of the roll call were not read back to the hall.
minutes-verdict-passed = { $what }: { $votes } of { $n } { $base }; { $needed } needed ({ $rule }). Approved { $margin ->
    [0] without a vote to spare
    [one] by a margin of 1 vote
   *[other] by a margin of { $margin } votes
}.
minutes-verdict-failed = { $n ->
    [0] Not approved: { $base } 0, the threshold is not reached.
   *[other] { $what }: { $votes } of { $n } { $base }; { $needed } needed ({ $rule }). Not approved: { $margin } short.
}
minutes-majority-passed = In favor { $favourable }, against { $against }, abstaining { $abstaining }. Approved: more are in favor than against.
minutes-majority-failed = In favor { $favourable }, against { $against }, abstaining { $abstaining }. Not approved: those in favor are not more than those against.
minutes-quorum-passed = Quorum reached: { $votes } voted out of { $n } { $base }; { $needed } needed ({ $rule }).
minutes-quorum-nothing = The vote has no effect: fewer people voted than the rule asks for.
minutes-quorum-failed = Quorum not reached: { $votes } voted out of { $n } { $base }; { $needed } needed ({ $rule }), { $margin } short.
minutes-settled-table = The tie was settled by the table, as the rule says, in this order: { $order }.
minutes-tie = Tied: { $names }. The written rule says: { $rule }.
minutes-tie-run-off = The run-off is vote no. { $n }.
minutes-chart-figures = { $what }. The bars compare with the longest.
minutes-chart-scale = { $what }. A full bar is { $top }.
minutes-chart-source = Source: { $name }, vote no. { $n }. { $when ->
    [entitled] Entitled
    [closing] Present at closing
   *[opening] Present at opening
} { $present }, voted { $voters }, blank { $blank }, void { $void }.
minutes-chart-round = Seats at the table that spoke: { $spoke } of { $seats }. Percentages are of those that spoke.
minutes-chart-round-source = Source: { $name }. { $rule }.
minutes-chart-weighing = Totals from 0 to { $scale }. Weights: { $weights }.
minutes-chart-weighing-source = Source: { $name }.
minutes-chart-boxes = □ stands for a sign that this picture cannot show: the whole text is in the .svg file of the same name.

minutes-weighings = Weighings
minutes-weighing-withdrawn = Weighing withdrawn, it does not count: { $reason }
minutes-weighing-provisional = The weighing is not confirmed yet.
minutes-weighing-earlier = The weighing had been confirmed before, then reopened and changed. The totals then (0 to { $scale }): { $list }.
minutes-weighing-caption = { $title }: scores by criterion, with the weight of each
minutes-weighing-options = Options
minutes-weighing-total = Total (0 to { $scale })
minutes-weighing-flips = How firm the first place is, changing one weight at a time:
minutes-lower-is-better = less is better

minutes-outside = Polls and proposals from outside
minutes-outside-apart = Outside polls are not votes of the assembly and are never added to them: each has a base of its own.
minutes-outside-caption = Outside poll no. { $n }: { $title }
minutes-outside-column-share = Answers
minutes-outside-base = { $n } { $n ->
    [one] person
   *[other] people
} answered. Source: { $source }.
minutes-outside-held = Day: { $day }.
minutes-outside-several = Each person could give several answers.
minutes-outside-corrected = Corrected: { $reason }
minutes-outside-withdrawn = Withdrawn, does not count: { $reason }
minutes-outside-observations = Taken as observations from “{ $source }”: { $n }
minutes-outside-positions = Registered as positions from “{ $source }”: { $n }
minutes-outside-tray = Read one by one from “{ $source }”: { $n }
minutes-observation-from = (from outside: { $source })

minutes-record = Where these figures come from
minutes-record-names = People are counted, not named. Where a text held the name of somebody on the check-in list, a number stands for it.
minutes-record-hash = These minutes are made from the record of the assembly: { $seq } events, with SHA-256 fingerprint { $hash }
minutes-record-check = Whoever has a copy of the record can check it with “portavoce verify”; whoever has the tables can recount every vote with “portavoce recount”.

minutes-signatures = Signatures
minutes-signature-place = Place and date
minutes-signature-chair = Who led the meeting
minutes-signature-secretary = Who took the minutes
