# Show of hands and totals.

hands-title = 7 Vote · show of hands
hands-totals-title = 7 Vote · totals
hands-column = { $of ->
    [points] Points
    [resistance] Resistance
   *[votes] Votes
}
hands-voters = Voted (if known)
hands-blank = Blank ballots
hands-void = Void: { $why }
hands-sum = { $of ->
    [points] Points in all
    [resistance] Resistance in all
   *[votes] Votes in all
} { $sum }
hands-present = { $when ->
    [entitled] Entitled to vote
   *[opening] Present with the right to vote
} { $present }{ $beside ->
    [0] {""}
   *[other] {" "}· in other ways { $beside }
} · not counted { $left }
hands-present-only = { $when ->
    [entitled] Entitled to vote
   *[opening] Present with the right to vote
} { $present } · number of voters not known
hands-unrecorded = { $n ->
    [one] 1 figure to record
   *[other] { $n } figures to record
}: with ENTER, from the last row
hands-over = ✗ { $n } voters are more than the { $present } who may vote: count again
hands-key-digits = number
hands-next-take = Note “{ $name }”
hands-next-row = Go on to “{ $name }”
hands-next-over = Count again: { $n } voters, but { $present } may vote
hands-next-record = Record the figures ({ $sum } in all)
hands-first = 1st count
hands-second = 2nd count
hands-equal = ✓ the same
hands-again = ✗ count again
hands-differ = The two counts of “{ $name }” differ: count only this row again.
hands-differ-again = Still different on “{ $name }”: count row by row. M has cards raised or people stand; S if one person counts alone.
hands-type-first = Type how many hands, also 0.
hands-next-type = Type how many hands for “{ $name }”
hands-next-type-total = { $of ->
    [points] Type how many points for
    [resistance] Type the sum of resistance to
   *[votes] Type how many votes for
} “{ $name }”, even 0
hands-next-missing = Back to “{ $name }”: its total is not typed
hands-next-type-second = Type the second count of “{ $name }”
hands-two-count = { $manner }. Two people count, each says a number without hearing the other.
hands-one-counts = { $manner }. One person alone counts: the minutes will say so.
hands-rest-asking = Who is against? Who abstains? Those who raise no hand are in favor.
hands-rest = Who is against? Who abstains? The others, { $n }, are in favor.
hands-manner-hands = Hands raised
hands-manner-cards = Cards raised
hands-manner-standing = Standing up
hands-key-manner = manner
    .words = cards, standing, hands raised
hands-key-alone = one count
    .words = one counter
hands-key-together = two counts
    .words = two counters
