# Observations.

observations-title = 5 Observations

# Keys.
observations-key-write = the words
observations-key-fields = theme, position, who, table
observations-key-list = list
observations-key-answer = answer
    .words = reply, accepted, integrated, not accepted, deferred, reason
observations-key-correct = modify
    .words = correct the words, theme, category
observations-key-amend = amend
    .words = change the text of a position, amendment, integrate
observations-key-table = table
    .words = take to the table, negotiating table
observations-key-withdraw = withdraw
    .words = remove, delete, duplicate, restore
observations-key-filter = show
    .words = filter, without an answer, to the table, all
observations-key-amendment = the new text

# Writing.
observations-new = New observation
observations-correcting = Correct observation no. { $n }
observations-floor = speaking: { $time }
observations-field-theme = theme
observations-field-position = position
observations-field-category = who
observations-field-table = to the table
observations-yes = yes
observations-no = no
observations-advice-write = Take down the person’s words, without changing them.
observations-advice-correct = The words before stay in the record.
observations-advice-category = Only the category of who speaks: no name is written.
observations-advice-table = If yes, the table finds it among those to discuss.
observations-advice-list = Every observation gets an answer; if not accepted, with the reason.
observations-advice-amend = The text before stays in the record, with the number of the observation.
observations-empty = No observation yet.
observations-empty-how = When a person makes one, write it here in their own words.
observations-empty-later = The theme and the category can be added later.
observations-empty-filter = No observation of this kind. F3 shows the others.

# The list.
observations-column-number = no.
observations-column-theme = Theme
observations-column-text = Observation
observations-column-table = T
observations-column-answer = Answer
observations-filter-all = { $n ->
    [0] {""}
   *[other] { $n } in the list, { $open } without an answer
}
observations-filter-open = only those without an answer: { $n }
observations-filter-table = only those for the table: { $n }
observations-state-open = no answer
observations-state-withdrawn = withdrawn
observations-answer-accepted = accepted
observations-answer-integrated = integrated
observations-answer-refused = not accepted
observations-answer-deferred = deferred
observations-answer-amend = integrated, changing the text of a position
observations-quoted = “{ $text }”
observations-about = No. { $n }, { $at }
observations-about-from = from outside: { $source }
observations-about-amended = changed “{ $title }”
observations-about-phone = Came from a phone
observations-about-merged = { $n ->
    [one] 1 proposal from phones says the same
   *[other] { $n } proposals from phones say the same
}
observations-about-withdrawn = Withdrawn: { $reason }
observations-about-earlier = Before it said: “{ $text }”
observations-about-more = { $n ->
    [one] → 1 more row
   *[other] → { $n } more rows
}
observations-about-back = ← from the beginning

# What to do next.
observations-next-first = Write the first observation
observations-next-write = Write the next observation
observations-next-save = Save observation no. { $n }
observations-next-correct = Save the correction of no. { $n }
observations-next-answer = Answer no. { $n }
observations-next-answer-again = Change the answer to no. { $n }
observations-next-restore = Let no. { $n } count again

# Answering, withdrawing, amending.
observations-answer-title = What becomes of observation no. { $n }?
observations-reason-title = No. { $n }, { $answer }: why?
observations-reason-needed = Whoever made it is owed a reason.
observations-reason-optional = The reason may be left empty.
observations-withdraw-title = Why is observation no. { $n } withdrawn?
observations-withdraw-body = It stays in the minutes with the reason.
observations-amend-nothing = There is no open position to amend on this theme.
observations-amend-which = Which position does no. { $n } change?
observations-amend-title = Observation no. { $n } changes “{ $title }”
observations-amend-before = Text as it is:
observations-amend-empty = (no text)
observations-amend-after = New text:
observations-amend-write = Change the text of the position
observations-amend-next = Change “{ $title }” with observation no. { $n }
