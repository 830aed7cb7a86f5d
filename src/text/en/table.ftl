# The negotiating table and its consensus rounds.

table-title = 6 Negotiating table

# The scales. The numbers are those people know.
table-scale-four = four degrees
table-scale-kaner = eight degrees (Kaner)
table-scale-fist = fist to five
table-four-1 = consent
table-four-2 = with reservations
table-four-3 = stand aside
table-four-4 = block
table-kaner-1 = whole-hearted
table-kaner-2 = agree with a minor point
table-kaner-3 = support with reservations
table-kaner-4 = abstain
table-kaner-5 = more discussion needed
table-kaner-6 = don’t like, will support
table-kaner-7 = serious disagreement
table-kaner-8 = veto
table-fist-5 = will lead
table-fist-4 = good idea
table-fist-3 = can live with it
table-fist-2 = some doubts
table-fist-1 = strong doubts
table-fist-0 = fist, block

table-outcome-consensus = CONSENSUS
table-outcome-reservations = CONSENSUS WITH RESERVATIONS
table-outcome-none = NO CONSENSUS

table-rule-unanimity = Rule: unanimity, nobody against and nobody blocking
table-rule-minus = Rule: consensus minus { $n }, at most { $n } against or blocking
table-rule-fraction = Rule: at least { $numerator }/{ $denominator } of those who speak in favor, { $blocks ->
    [0] no block
    [one] at most 1 block
   *[other] at most { $blocks } blocks
}

# The screen.
table-position = Position { $place } of { $all } · { $theme }: { $title }
table-column-seat = Seat at the table
table-column-person = Person
table-column-degree = Degree
table-column-reason = Reason
table-by-phone = by phone
table-by-phone-why = tel.: { $reason }
table-vacant = nobody
table-away = absent
table-carried = (as before)
table-legend = Degrees:
table-counts = Spoke { $spoke } of { $seats }
table-count = { $degree }: { $n }
table-would = If closed now: { $outcome }
table-closed = Round { $number }: { $outcome }
table-not-yet = No round yet
table-reasons = Reasons kept on record
table-statements = Statements
table-statement-table = The table: { $text }
table-statement-minority = { $seats }: { $text }

table-advice-none = Nobody sits at the table yet.
table-advice-vacant = “{ $seat }” has no delegate: one is chosen at check-in, on the card of the person.
table-advice-no-positions = There is no open position to bring to the table.
table-advice-missing = { $n ->
    [one] Only { $who } is missing
   *[other] { $n } seats are missing, next is { $who }
}
table-advice-all = Everyone has spoken.
table-advice-elsewhere = The round on “{ $position }” is open.
table-advice-carry = K carries over the degrees of the round before: type only what changed.

table-next-first-seat = Add the first seat at the table
table-next-positions = Go to the positions
table-next-open = Choose the rule and open round { $number } on “{ $position }”
table-next-degree = Type the degree of { $seat }
table-next-close = Close the round: { $outcome }
table-next-back = Back to the open round on “{ $position }”
table-next-go-on = Go on to position “{ $position }”
table-next-declare = Write the statement of the table on “{ $position }”

table-next-home = Back to the agenda

table-key-position = position
    .words = next, previous, forward
table-key-degree = degree
    .words = consent, reservation, block, opinion
table-key-carry = carry over
    .words = as before, earlier round, unchanged, same
table-key-reason = reason
    .words = reservation, objection, why
table-key-away = absent
    .words = missing, remove the degree
table-key-close = close round
    .words = outcome, end
table-key-open = open round
    .words = new round, rule, scale
table-key-declare = statement
    .words = summary, opinion of the table, document
table-key-minority = minority statement
    .words = dissent, minority
table-key-compare = compare rounds
    .words = history, before and after
table-key-annul = annul the round
    .words = repeat, mistake
table-key-add-seat = add a seat
    .words = organization, new seat, member
table-key-rename-seat = correct the seat
    .words = organization, name
table-key-withdraw-seat = withdraw the seat
    .words = organization, leaves
table-key-up-seat = move the seat up
    .words = order, before
table-key-menu = more

table-menu = What do you want to do?
table-ask-seat = New seat at the table
table-ask-seat-body = Write the name of the organization, not of the person.
table-ask-rename = Correct the name of { $seat }
table-ask-withdraw = Why does { $seat } leave the table?
table-ask-withdraw-body = The seat stays in the rounds already held.
table-ask-reason = { $seat }: { $degree }
table-ask-reason-body = Write the reason, it stays on record.
table-ask-annul = Why is round { $number } annulled?
table-ask-annul-body = The round stays in the record and no longer counts.

# The form of the rule.
table-rule-heading = Round { $number } on “{ $position }”: scale and rule are fixed before it opens
table-field-scale = Scale
table-field-rule = Rule
table-field-minus = Against tolerated
table-field-fraction = At least
table-field-blocks = Blocks tolerated
table-option-unanimity = unanimity
table-option-minus = consensus minus some
table-option-fraction = a fraction
table-next-open-with = Open the round: { $scale }, { $rule }
table-next-fraction = Write the fraction, such as 2/3 or 80%
table-short-unanimity = unanimity
table-short-minus = consensus minus { $n }
table-short-fraction = at least { $numerator }/{ $denominator }

# Rounds compared.
table-compare-heading = Rounds on “{ $position }”
table-compare-round = round { $number }
table-compare-outcome = Outcome
table-compare-spoke = Spoke
table-compare-none = No round on this position
table-short-outcome-consensus = consensus
table-short-outcome-reservations = reservations
table-short-outcome-none = no cons.
table-next-close-compare = Back to the degrees

# Statements.
table-declare-table = Statement of the table on “{ $position }”
table-declare-minority = Minority statement on “{ $position }”
table-declare-who = Signed by
table-declare-text = Text
table-declare-next-who = Mark with the space bar who signs, then Tab
table-declare-next-write = Write the text
table-declare-next = Record the statement ({ $n } { $n ->
    [one] character
   *[other] characters
})
table-declare-key-sign = sign
table-declare-key-text = text / signatures

table-close-title = Close the round before all have spoken?
table-close-body = { $n ->
    [one] 1 seat in the hall has not spoken: it will count as absent.
   *[other] { $n } seats in the hall have not spoken: they will count as absent.
}
table-close-yes = Close the round as it is
