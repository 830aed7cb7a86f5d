# The counting methods: name, what it rewards and when to use it, convention, source.

methods-motion = For and against
methods-motion-use = Says whether one proposal is accepted: use it when there is a single proposal to approve or reject.
methods-motion-how = Abstentions are counted and never win; the threshold on the stated base decides.
methods-motion-source = –

methods-plurality-choice = Single choice
methods-plurality-choice-use = Rewards the option with most firm supporters: use it with two options, since similar options split their votes.
methods-plurality-choice-how = One mark a ballot; more marks make it void.
methods-plurality-choice-source = –

methods-approval = Votes (approval)
methods-approval-use = Rewards what most people accept: use it when everyone may mark all the options they are content with.
methods-approval-how = One vote to each option marked; most votes win.
methods-approval-source = S. Brams, P. Fishburn, Approval Voting (1983)

methods-multivote = Several choices
methods-multivote-use = Rewards the options most common among first choices: use it to pick a few priorities out of a long list.
methods-multivote-how = One vote to each option marked; outside the limits of marks a ballot is void.
methods-multivote-source = –

methods-points = Points
methods-points-use = Rewards intensity too: use it when it matters how much people care, not only whether they like an option.
methods-points-how = Sum of points; a ballot over its total is void, points not given are lost.
methods-points-source = –

methods-points-normalised = Points, rescaled
methods-points-normalised-use = Gives every ballot the same weight even if it spent less: use it beside the sum of points.
methods-points-normalised-how = Every ballot that is not blank is scaled to spend exactly its total.
methods-points-normalised-source = –

methods-score-mean = Mean score
methods-score-mean-use = Rewards what those who rated it like most: use it when not everyone knows every option.
methods-score-mean-how = Mean over those who scored the option; their number is shown.
methods-score-mean-source = W. D. Smith, Range Voting (2000)

methods-score-sum = Sum of scores
methods-score-sum-use = Rewards liking and being known together: use it when leaving an option out counts as zero.
methods-score-sum-how = Sum; a missing score counts as 0.
methods-score-sum-source = W. D. Smith, Range Voting (2000)

methods-score-median = Median score
methods-score-median-use = Rewards the judgment of the middle: use it for comparison, as extreme scores do not move it.
methods-score-median-how = Lower median of the scores given; missing scores do not count.
methods-score-median-source = –

methods-star = Score then automatic run-off
methods-star-use = Rewards liking, yet lets the majority decide between the best two: use it to check a vote by scores.
methods-star-how = The two highest sums go to the final, on a tie those first in the list; the one scored higher on more ballots wins, on a tie the higher sum. Missing counts as 0.
methods-star-source = Equal Vote Coalition, STAR voting (2014)

methods-grade-histogram = Histogram of grades
methods-grade-histogram-use = Elects nobody: shows how many gave each grade to each option.
methods-grade-histogram-how = Count by grade, from the worst to the best.
methods-grade-histogram-source = –

methods-majority-judgment = Majority judgment
methods-majority-judgment-use = Rewards what a majority grades highest: use it when the grades are words that all understand alike.
methods-majority-judgment-how = Lower median; on a tie one median grade at a time is taken away. A missing grade is the worst.
methods-majority-judgment-source = M. Balinski, R. Laraki, Majority Judgment (2011)

methods-majority-judgment-gauge = Majority judgment, gauge
methods-majority-judgment-gauge-use = Like majority judgment and simpler to explain: use it for comparison, as it leaves ties in small groups.
methods-majority-judgment-gauge-how = Lower median, then the shares above and below it. A missing grade is the worst.
methods-majority-judgment-gauge-source = M. Balinski, R. Laraki, Majority Judgment (2011)

methods-gradient = Degrees of agreement
methods-gradient-use = Elects nobody: measures how far a proposal is shared, who stands aside and who blocks.
methods-gradient-how = Shares of those who answered: support, stand-asides, blocks.
methods-gradient-source = S. Kaner, Facilitator’s Guide to Participatory Decision-Making (1996)

methods-plurality = First places
methods-plurality-use = Rewards what most people put first: use it for comparison, as it ignores the rest of the ranking.
methods-plurality-how = A first place shared by k options is worth 1/k to each.
methods-plurality-source = –

methods-borda = Borda
methods-borda-use = Rewards options placed well by everybody: use it to find what displeases least, among options that are not duplicates.
methods-borda-how = Variant “average”: of n options the first takes n−1 points, the second n−2, the last 0; tied options, and unranked ones, each take the mean of the places they span together. Others: zero_unranked, modified, dowdall.
methods-borda-zero-unranked-how = Variant “zero_unranked”: as “average” among the ranked options; an unranked one gets 0.
methods-borda-modified-how = Variant “modified”: with m options ranked the first gets m, the last 1; an unranked one 0.
methods-borda-dowdall-how = Variant “dowdall”: 1 to the first, 1/2 to the second, 1/3 to the third and so on; an unranked one 0.
methods-borda-source = J.-C. de Borda (1781); P. Emerson, Social Choice and Welfare 40 (2013)

methods-pairwise = Pairwise contests
methods-pairwise-use = Elects only who beats all others: shows who wins each direct contest.
methods-pairwise-how = An unranked option is below all others; blank ballots do not count.
methods-pairwise-source = Debian constitution, A.6

methods-copeland = Copeland
methods-copeland-use = Rewards winning most direct contests: use it beside the other pairwise methods.
methods-copeland-how = Contests won plus half of those tied.
methods-copeland-source = A. H. Copeland (1951)

methods-minimax-wv = Minimax, winning votes
methods-minimax-wv-use = Rewards never losing by much: use it beside Schulze.
methods-minimax-wv-how = The worst defeat in votes of the winning side; 0 for an option never beaten.
methods-minimax-wv-source = P. B. Simpson (1969), G. H. Kramer (1977)

methods-minimax-margins = Minimax, margins
methods-minimax-margins-use = Rewards never losing by much: use it beside Schulze.
methods-minimax-margins-how = The worst defeat as a difference.
methods-minimax-margins-source = P. B. Simpson (1969), G. H. Kramer (1977)

methods-schulze-wv = Schulze, winning votes
methods-schulze-wv-use = Rewards what would beat every other option head to head: use it when options are many or alike.
methods-schulze-wv-how = Strongest paths, strength in winning votes; tied contests enter no path.
methods-schulze-wv-source = M. Schulze, Social Choice and Welfare 36 (2011)

methods-schulze-margins = Schulze, margins
methods-schulze-margins-use = As Schulze by winning votes: use it to see whether margins would change the outcome.
methods-schulze-margins-how = Strongest paths, strength as a difference of votes.
methods-schulze-margins-source = M. Schulze, Social Choice and Welfare 36 (2011)

methods-ranked-pairs-wv = Ranked pairs, winning votes
methods-ranked-pairs-wv-use = Rewards the clearest victories: use it to check Schulze.
methods-ranked-pairs-wv-how = Victories from the strongest down; equal ones by fewer votes against, then by option order.
methods-ranked-pairs-wv-source = T. N. Tideman, Social Choice and Welfare 4 (1987)

methods-ranked-pairs-margins = Ranked pairs, margins
methods-ranked-pairs-margins-use = Rewards the victories by most: use it to check Schulze.
methods-ranked-pairs-margins-how = Victories from the greatest difference down; equal ones by option order.
methods-ranked-pairs-margins-source = T. N. Tideman, Social Choice and Welfare 4 (1987)

methods-irv = Instant run-off
methods-irv-use = Rewards many first choices that also gather those of the excluded: use it when the winner must have a majority.
methods-irv-how = The last is excluded until one has more than half of the continuing votes. Ties by the latest earlier round, then the last in order goes; a shared place is split (“split”) or exhausts the ballot (“exhaust”).
methods-irv-source = Official counts of Burlington 2009, Oakland 2010, Pierce County 2008

methods-stv-scottish = Single transferable vote (Scotland)
methods-stv-scottish-use = Fills places in proportion to the groups that vote: use it to elect several people or priorities that represent everybody.
methods-stv-scottish-how = Whole Droop quota; weighted transfers, five decimals cut per paper; one surplus or exclusion a stage; ties by the latest earlier stage, then by lot.
methods-stv-scottish-source = SSI 2007/42, rules 45–52

methods-stv-wigm = Single transferable vote, exact fractions
methods-stv-wigm-use = As the Scottish rule without rounding: use it to check it.
methods-stv-wigm-how = Whole Droop quota; weighted transfers in exact fractions.
methods-stv-wigm-source = SSI 2007/42, rules 45–52, without rounding

methods-stv-meek = Single transferable vote (Meek)
methods-stv-meek-use = As the transferable vote, with every ballot weighing the same to the end: use it when a computer counts.
methods-stv-meek-how = Reference rule with nine decimals; the quota falls as ballots run out; ties for exclusion: lot.
methods-stv-meek-source = Hill, Wichmann, Woodall, Computer Journal 30 (1987); PR Foundation

methods-av = Most approvals
methods-av-use = Takes the k options with most votes: use it when the most common suffice, even if the same people like them all.
methods-av-how = Approval; every tied committee is listed.
methods-av-source = M. Lackner, P. Skowron, Multi-Winner Voting with Approval Preferences (2023)

methods-seqpav = Sequential proportional approval
methods-seqpav-use = Balances popularity and proportion: use it for several choices when the majority should not take them all.
methods-seqpav-how = Who has j choices already counts 1/(j+1); one place at a time, every tie followed.
methods-seqpav-source = T. N. Thiele (1895)

methods-pav = Proportional approval
methods-pav-use = Balances popularity and proportion in the best possible way: use it with few options, as it compares all committees.
methods-pav-how = Greatest sum of 1 + 1/2 + … over the voters.
methods-pav-source = T. N. Thiele (1895)

methods-mes = Equal shares
methods-mes-use = Gives each group the choices that its share can pay for: use it when minorities must count too.
methods-mes-how = Equal shares, blank ballots included; places may stay free.
methods-mes-source = D. Peters, P. Skowron (2020)

methods-mes-phragmen = Equal shares, completed
methods-mes-phragmen-use = As equal shares, filling every place: use it to choose k priorities that represent everybody.
methods-mes-phragmen-how = Equal shares, then sequential Phragmén.
methods-mes-phragmen-source = D. Peters, P. Skowron (2020)

methods-seqphragmen = Phragmén
methods-seqphragmen-use = Spreads the load of the choices among their supporters: use it beside equal shares.
methods-seqphragmen-how = One place at a time to the option that loads its heaviest supporter least.
methods-seqphragmen-source = E. Phragmén (1894)

methods-pb-greedy = Budget by votes
methods-pb-greedy-use = Funds the most voted projects while money lasts: simple, but large projects may take everything.
methods-pb-greedy-how = From the most voted down, passing over what does not fit; equal votes: the cheaper, then list order.
methods-pb-greedy-source = Practice of participatory budgets of cities (Pabulib)

methods-pb-greedy-cost = Budget, most votes per euro
methods-pb-greedy-cost-use = Rewards projects cheap for their votes: use it for comparison.
methods-pb-greedy-cost-how = From most votes for each euro of cost, skipping what does not fit; if equal more votes, then the cheaper, then the order of the list.
methods-pb-greedy-cost-source = pabutools, greedy rule by cardinality

methods-pb-mes-cost = Equal shares, the rest not spent
methods-pb-mes-cost-use = Every voter has the same part of the budget: use it so that each group gets projects in proportion.
methods-pb-mes-cost-how = The money in equal parts among the voters; a project is funded if those who vote for it pay it, and is worth what it costs. Exact fractions; if equal more votes, then the cheaper, then the order of the list; what is left is not spent.
methods-pb-mes-cost-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-count = Equal shares, one point a project
methods-pb-mes-count-use = As equal shares, but the number of projects counts: use it for comparison, it prefers small projects.
methods-pb-mes-count-how = As equal shares, but every project is worth 1 whatever it costs; what is left is not spent.
methods-pb-mes-count-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-cost-greedy = Equal shares, rest by votes
methods-pb-mes-cost-greedy-use = As equal shares, spending what is left on the most voted: use it when the budget should be used up.
methods-pb-mes-cost-greedy-how = A project is worth what it costs; what is left goes to the most voted.
methods-pb-mes-cost-greedy-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-cost-add1 = Equal shares with raises
methods-pb-mes-cost-add1-use = The rule of official budgets by equal shares: raises the shares as long as the budget holds.
methods-pb-mes-cost-add1-how = The parts rise by 1 up to the step that would overspend; they do not rise if the money is enough for all that has votes.
methods-pb-mes-cost-add1-source = Assen 2024, Wieliczka 2023, Świecie 2023

methods-pb-mes-cost-add1u = Equal shares with raises, rest by votes
methods-pb-mes-cost-add1u-use = Proportional, and spends almost everything: use it for a participatory budget in which minorities must count too.
methods-pb-mes-cost-add1u-how = The parts rise by 1 while some project still fits, and not beyond the money; what is left goes to the most voted.
methods-pb-mes-cost-add1u-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-resistance = Least resistance
methods-resistance-use = Rewards what meets least opposition: use it to seek consensus, with “leave things as they are” among the options.
methods-resistance-how = Sum of resistances from 0 to 10, the lowest wins; nothing written is no resistance.
methods-resistance-source = E. Visotschnig, S. Schrotta, Das SK-Prinzip (2005)

methods-weighted-sum = Weighted sum
methods-weighted-sum-use = Compares options on several criteria with declared weights: use it when the criteria are agreed before the options.
methods-weighted-sum-how = Sum of weight share × score; raw figures brought to 0–1.
methods-weighted-sum-source = P. C. Fishburn, Additive Utilities (1967)

methods-weighted-sum-sensitivity = Sensitivity to weights
methods-weighted-sum-sensitivity-use = Elects nobody: says which weight, moved how far, would change the first place.
methods-weighted-sum-sensitivity-how = One weight moves at a time, the others keep their proportions.
methods-weighted-sum-sensitivity-source = E. Triantaphyllou, A. Sánchez, Decision Sciences 28 (1997)

# The commands `tally` and `methods`.

methods-heading-convention = Convention
methods-heading-source = Source
methods-heading-use = When
methods-heading-kinds = Ballots (--kind)
methods-heading-parameters = Parameters (--param)
methods-column-place = Place
methods-column-option = Option
methods-column-figure = Result
methods-column-support = Ballots
methods-column-criterion = Criterion
methods-column-share = Share of weight
methods-column-keeps = First place holds from … to
methods-column-answered = Answered
methods-column-mean = Mean
methods-column-supporting = In support
methods-column-aside = Aside
methods-column-blocks = Blocks
methods-grid-contests = Each row: how many ballots put its option above that of the column with the same number.
methods-grid-smith = Nobody beats all the others; the smallest group that beats everyone outside it: { $names }
methods-grid-grades = The columns are the grades, 0 the worst; in each, how many ballots gave it.
methods-grid-degrees = To have the shares, say what the degrees mean: --param support=3,4 --param aside=1 --param block=0
methods-ballots = Valid { $valid } · blank { $blank } · void { $invalid }
methods-winner = { $n ->
    [0] Nobody wins: no ballot counts for any option.
    [one] Winner: { $names }
   *[other] Winners: { $names }
}
methods-chosen = { $n ->
    [0] None chosen: by this rule the places or the money stay free.
   *[other] Chosen: { $names }
}
methods-nobody = No valid ballot: nobody wins.
methods-no-winner = No winner: this method only shows figures.
methods-tied-committees = { $n } committees tie; the first in list order is shown.
methods-lots = { $n ->
    [one] One tie is for the lot
   *[other] { $n } ties are for the lot
}: here list order decides.
methods-any-winner = With ties settled otherwise, these could win: { $names }
methods-spent = Spent { $cost } of { $budget }
methods-steps = Steps
methods-step-round = { $round }. { $tally } · for nobody { $exhausted }
methods-step-elected = elected { $names }
methods-step-eliminated = excluded { $names }
methods-step-tie = tied { $names }
methods-step-pair = { $a } against { $b }: { $for } to { $against }
methods-step-path = { $path }: strength { $strength }, the other way { $back }
methods-step-locked = { $winner } beats { $loser } ({ $strength }): { $kept ->
    [yes] kept
   *[no] left out, it contradicts clearer contests
}
methods-step-median = { $option }: middle grade { $grade }, above { $above }, below { $below }
methods-step-funded = { $option } funded (costs { $cost }, votes { $votes }), { $left } left
methods-step-skipped = { $option } does not fit: costs { $cost }, { $left } left
methods-step-seated = { $option } ({ $figure })
methods-compare = The same ballots by the other methods
methods-compare-none = none
methods-compare-same = By every method that reads these ballots { $what ->
    [places] these have a place:
    [funded] these are funded:
   *[first] the winner is
} { $names }.
methods-compare-other = By { $method } { $what ->
    [places] these would have a place:
    [funded] these would be funded:
   *[first] { $n ->
        [one] the winner would be
       *[other] the winners would be
    }
} { $names }.
methods-compare-alone = No other rule would read these ballots differently.
methods-compare-added = { $n ->
    [one] One more ballot for { $name } would be enough
   *[other] { $n } more ballots for { $name } would be enough
} to change { $what ->
    [places] who has a place
    [funded] what is funded
   *[first] the first place
}; { $sure ->
    [yes] fewer would not.
   *[no] the exact least is between { $least } and { $n }.
}
methods-compare-changed = { $n ->
    [one] One ballot filled in otherwise would be enough
   *[other] { $n } ballots filled in otherwise would be enough
} to { $what ->
    [places] change who has a place
    [funded] change what is funded
   *[first] put { $name } level or ahead
}; { $sure ->
    [yes] fewer would not.
   *[no] the exact least is between { $least } and { $n }.
}
methods-compare-cut = There are too many ballots or options to try them all: the search stopped before its end.
methods-compare-scale = To know how many ballots would change the outcome give the limits: --param scale=0..10, or --param budget_per_voter=10.
methods-compare-doubt = ! Void ballots: { $void }. They could have changed { $what ->
    [places] who has a place
    [funded] what is funded
   *[first] the first place
}: { $n ->
    [one] 1 was
   *[other] { $n } were
} enough.
methods-void-row = { $place }: the ballot { $fault } It is void and counted apart.
methods-void-more = { $n ->
    [one] One more line has void ballots.
   *[other] { $n } more lines have void ballots.
}

methods-refused = { $place }: { $problem }
methods-refused-unreadable = the file cannot be read ({ $why }). Check its name and permissions.
methods-refused-empty = the file is empty. It needs a header line and one line for each ballot.
methods-refused-encoding = the text is not UTF-8. Save the file in UTF-8: in a spreadsheet, as “CSV UTF-8”.
methods-refused-long-line = a line is longer than { $bytes } bytes. Check that the file has line ends.
methods-refused-open-quote = a quote opens and never closes. Close it or remove it.
methods-refused-missing-column = the column “{ $name }” is missing. The header is count,weight and then one option a column.
methods-refused-no-options = there is no option. Add a column for each option.
methods-refused-nameless = an option has no name. Name it in the header.
methods-refused-duplicate = the option “{ $name }” is there twice. Leave one column for each option.
methods-refused-many-options = there are more than { $most } options. Divide them into several votes.
methods-refused-many-cells = there are { $found } cells instead of { $expected }. Remove those too many.
methods-refused-few-cells = there are { $found } cells instead of { $expected }. An empty cell is written between two separators.
methods-refused-count = “{ $value }” is not a number of ballots. Write a whole number from 0.
methods-refused-weight = “{ $value }” is not a weight. Write a number from 0, such as 1 or 0.75.
methods-refused-rank = “{ $value }” is not a rank. Write 1 for the first, 2 for the second; leave it empty when unranked.
methods-refused-mark = “{ $value }” is not a mark. Write 1 or leave it empty.
methods-refused-number = “{ $value }” is not a number. Write for example 7 or 7.5.
methods-refused-grade = “{ $value }” is not a grade. Write the number of the grade, 0 for the worst.
methods-refused-precise = “{ $value }” has too many digits for an exact count. 12 digits and 6 decimals are enough.
methods-refused-direction = “{ $value }” is not a direction. Write max or min.
methods-refused-unknown-option = “{ $value }” is not among the options. Check how it is written.
methods-refused-repeated = “{ $value }” is twice on the same ballot. Leave it once.
methods-refused-line = “{ $value }” cannot stand here. Check that the file is of the format its name says.
methods-refused-wrong-number = { $announced } are announced and { $found } are written. Correct the number, or else add what is missing or take out what is too much.
methods-refused-old-lines = the lines end as on a Mac of long ago. Save the file again: from a spreadsheet, as “CSV UTF-8”, not “CSV (Macintosh)”.
methods-refused-unfinished = the file ends too early. Check that all of it was copied.
methods-unwritten = the result cannot be written ({ $why }). Free some space, or write it elsewhere.
methods-refused-case = in the description “{ $name }” is missing, or is not as it should be. Compare it with that of another case.
methods-refused-case-value = the description has a value here that it cannot have. Compare it with that of another case.
methods-refused-case-json = the description is not JSON here. Check commas, quotes and brackets.
methods-refused-other-options = the options of the ballot file are not those of the description. Check that both files are of the same vote.
methods-refused-other-count = here are { $found } ballots, and the description announces { $announced } (“ballots”, “count”). Check that the file is whole and of the same vote, or else correct the description.

methods-fault-wrong-kind = it does not read ballots of kind “{ $kind }”.
methods-fault-options = there are too many options for this method.
methods-fault-negative = a weight is below zero.
methods-fault-precise = a number has too many digits.
methods-fault-fraction = it counts whole papers: weights must be whole numbers.
methods-fault-heavy = the weights add up to more than can be counted exactly.
methods-fault-seats = say how many places: --param seats=3.
methods-fault-budget = a budget and a cost for each option are needed: --param budget=… --param costs=…
methods-fault-committees = too many committees tie, or must be compared.
methods-fault-weighing = the matrix cannot be weighed: it needs criteria with weights from 0, not all zero.

methods-usage = Usage: portavoce tally BALLOTS.csv --kind KIND --method METHOD [--param seats=3]… [--format table|json|csv] [--steps] [--compare]
methods-usage-case = or: portavoce tally --case CASE.json [--all | --method METHOD] [--format table|json|csv]
methods-usage-list = Usage: portavoce methods [--kind KIND]
methods-usage-nothing = Name a ballot file, or a case with --case.
methods-usage-both = Name a ballot file or --case, not both.
methods-usage-kind = Say what ballots they are with --kind: { $kinds }.
methods-usage-unknown-kind = “{ $value }” is not a kind of ballot. The kinds: { $kinds }.
methods-usage-unknown-method = “{ $value }” is not a method. The list: portavoce methods
methods-usage-wrong-kind = { $method } does not read ballots of kind “{ $kind }”. Methods that do: { $fits }.
methods-usage-format = “{ $value }” is not a format. The formats: table, json, csv.
methods-usage-steps = A CSV table has a row for each option and cannot hold the steps: leave out --steps, or use --format table or json.
methods-usage-param = “{ $value }” is not a parameter. Write name=value; the names: { $names }.
methods-usage-param-twice = { $name } is given twice: leave one.
methods-usage-idle = { $name } would change nothing: { $n ->
    [0] { $methods } takes no parameter on these ballots.
   *[other] the parameters of { $methods } on these ballots are { $names }.
}
methods-usage-points = points_normalised brings ballots to the total of points: give it with --param budget_per_voter=10.
methods-usage-money = The budget and the costs are given together: --param budget=1000 --param costs=300,200,450
methods-usage-min-max = No ballot can have at least { $min } marks and at most { $max }: correct min or max.
methods-usage-param-value = “{ $value }” will not do for { $name }. { $hint }
methods-hint-whole = Write a whole number from 0 to { $most }.
methods-hint-amount = Write amounts from 0, for example 1200 or 1200.50.
methods-hint-scale = Write lowest..highest, such as 0..10.
methods-hint-resistance = Write 0..highest, such as 0..10: no resistance is 0.
methods-hint-degrees = Write degrees from 0 to { $most }, separated by commas.
methods-hint-variant = Write average, zero_unranked, modified or dowdall.
methods-hint-equal-rank = Write split or exhaust.
methods-hint-list = Write numbers separated by commas.

methods-void-few = marks { $found } options, fewer than { $min }.
methods-void-many = marks { $found } options, more than { $max }.
methods-void-sum = gives { $sum } points out of { $total }.
methods-void-scale = has { $value }, off the scale.
methods-void-other = breaks the limits of the ballot.
