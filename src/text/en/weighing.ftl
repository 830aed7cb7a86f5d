# Weighing options against criteria.

weighing-title = 8 Weighing the options

weighing-none = No weighing yet
weighing-none-why = It helps when options are good for different reasons: criteria get weights, options get scores, and one sees how far the first place depends on the weights.
weighing-heading = { $title } · { $place } of { $all }
weighing-heading-one = { $title }
weighing-is-open = The weighing is not confirmed: it can be changed already.
weighing-is-confirmed = The weighing is confirmed: R opens it again, then it can be changed.
weighing-confirmed = confirmed
weighing-weights-set = Weights set by hand · scores from 0 to { $scale }
weighing-weights-averaged = Weights: mean of { $n } { $n ->
    [one] sheet of points
   *[other] sheets of points
} · scores from 0 to { $scale }
weighing-column-criterion = Criterion
weighing-column-weight = Weight
weighing-row-total = Total
weighing-row-place = Place
weighing-place = { $n }.
weighing-place-tied = { $n }.=
weighing-options = Options:
weighing-lower = ↓ lower is better

weighing-stands = How firm
weighing-stands-alone = { $flip }.
weighing-flip-down = { $n ->
    [one] option { $options } comes first
   *[other] options { $options } come first
} if { $criterion } falls from { $weight } to less than { $limit }
weighing-flip-up = { $n ->
    [one] option { $options } comes first
   *[other] options { $options } come first
} if { $criterion } rises from { $weight } to more than { $limit }
weighing-steady = no weight moved alone changes the first place
weighing-shared = options { $options } share the first place

weighing-sum = Sum
weighing-sum-right = The weights make 100 ✓
weighing-sum-under = The weights make { $sum }: { $left } missing
weighing-sum-over = The weights make { $sum }: { $left } too much
weighing-sum-unread = Write the weights in figures, a decimal point is fine
weighing-missing = { $n ->
    [one] 1 score is missing
   *[other] { $n } scores are missing
}

weighing-next-first = Prepare the first weighing
weighing-next-type = Type the score of { $option } on { $criterion }, from 0 to { $scale }
weighing-next-commit = Write { $score } for { $option } on { $criterion }
weighing-next-missing = Go to the missing score: { $option } on { $criterion }
weighing-next-confirm = Confirm the weighing: { $n ->
    [one] option { $options }
   *[other] options { $options }
} first with { $total }
weighing-next-complete = All scores are in: { $n ->
    [one] option { $options }
   *[other] options { $options }
} first with { $total }
weighing-next-hall = Send the weighing to the hall
weighing-next-home = Back to the agenda
weighing-next-weights = Record the weights
weighing-next-weights-wait = Bring the weights to 100
weighing-next-draft = Prepare the weighing
weighing-next-redraft = Change the weighing
weighing-next-title-wait = Write the title
weighing-next-options-wait = Write at least two options, with “;” between
weighing-next-criteria-wait = Write at least one criterion
weighing-next-scale-wait = Write the highest score
weighing-next-row = Add sheet of points no. { $n }
weighing-next-row-wait = Write { $n } numbers with a space between
weighing-next-average = Use the mean of { $n } { $n ->
    [one] sheet
   *[other] sheets
} as weights

weighing-key-cell = cell
weighing-key-score = score
weighing-key-weights = weights
    .words = importance, percent, criteria
weighing-key-points = hall points
    .words = mean, sheets, dots, weights from the hall
weighing-key-new = new weighing
    .words = prepare, add
weighing-key-edit = change options and criteria
    .words = edit, title, scale
weighing-key-lower = lower is better, yes or no
    .words = cost, time, direction
weighing-key-reopen = reopen the weighing
    .words = correct, undo confirmation
weighing-key-withdraw = withdraw the weighing
    .words = remove, delete
weighing-key-other = next
    .words = other, switch
weighing-key-menu = more
weighing-key-erase = remove the last
weighing-key-voted = sheets of the vote

weighing-menu = What do you want to do?
weighing-ask-reopen = Why is “{ $title }” reopened?
weighing-ask-reopen-body = The confirmed totals stay in the minutes, with the reason, if they then change.
weighing-ask-withdraw = Why is “{ $title }” withdrawn?
weighing-ask-withdraw-body = It stays in the record and is no longer shown.

weighing-form-heading = What is weighed
weighing-field-title = Title
weighing-field-theme = Theme
weighing-field-options = Options
weighing-field-criteria = Criteria
weighing-field-scale = Highest score
weighing-free = no theme
weighing-form-help = Divide options and criteria with a semicolon:  Usefulness; Cost; Time
weighing-form-positions = With a theme, the options are its open positions.
weighing-form-weights = When criteria change, the weights become equal again: set them with P.

weighing-weights-heading = Weights of the criteria, in percent
weighing-points-heading = Points given in the hall: one sheet a row
weighing-points-help = Every sheet counts the same: shares count, not the total.
weighing-points-voted = Tab takes from vote no. { $id } { $n ->
    [one] its sheet
   *[other] its { $n } sheets
}.
weighing-points-mean = Mean
weighing-points-bad = The row is not right: { $n } whole numbers are needed, not all zero.
