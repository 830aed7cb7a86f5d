# 12: show of hands and totals.

hands-title = 7 Vote · show of hands
hands-totals-title = 7 Vote · totals
hands-column = Votes
hands-favourable = In favour
hands-against = Against
hands-abstaining = Abstaining
hands-voters = Voted (if known)
hands-blank = Blank ballots
hands-void = Void: { $why }
hands-void-too-many = too many marks
hands-void-too-few = too few marks
hands-void-over-budget = over the budget
hands-void-wrong-sum = points do not add up
hands-void-repeated-place = repeated place
hands-void-unreadable = cannot be read
hands-void-identifying = identifying sign
hands-void-not-entitled = not entitled or data missing
hands-void-other = another reason
hands-sum = Votes in all { $sum }
hands-present = Present with the right to vote { $present } · not counted { $left }
hands-present-only = Present with the right to vote { $present } · number of voters not known
hands-over = ✗ { $n } voters are more than the { $present } present with the right to vote: count again
hands-key-digits = number
hands-next-row = Go on to «{ $name }»
hands-next-over = Count again: { $n } voters, but { $present } may vote
hands-next-record = Record the figures ({ $sum } in all)
