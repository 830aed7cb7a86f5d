# From outside: polls and proposals gathered elsewhere.

outside-title = Polls from outside
    .words = surveys, questionnaires, mentimeter, google forms, limesurvey, decidim, external
outside-apart-brief = Not votes of the assembly, and never added to them: they have their own base.
outside-apart = These are not votes of the assembly and are never added to them: they stand beside, with their own base.
outside-empty = No poll from outside. From a CSV file come polls and surveys (Mentimeter, Google Forms, LimeSurvey, Decidim) and proposals gathered elsewhere.
outside-people = { $n } { $n ->
    [one] person
   *[other] people
}
outside-several = several answers each
outside-on-theme = Theme: { $theme }
outside-withdrawn = Withdrawn: { $reason }
outside-withdrawn-already = It is withdrawn: to use it, import it again.
outside-more = … and { $n ->
    [one] 1 more line, which is in the documents
   *[other] { $n } more lines, all of them in the documents
}
outside-column-number = no.
outside-column-title = Question
outside-column-people = people
outside-column-source = Source

outside-key-show = show the hall
    .words = project, poll
outside-key-correct = correct
    .words = change, poll
outside-key-withdraw = withdraw
    .words = remove, cancel, poll
outside-key-write = type
outside-next-file = Take proposals or a poll from a file
outside-withdraw-title = Why is poll no. { $n } withdrawn?
outside-withdraw-body = It stays in the minutes with the reason.
outside-correct-title = What is to be corrected in no. { $n }?
outside-correct-now = { $what }: { $value }
outside-correct-why = Why is it corrected?

# A file from outside.
outside-bring-name = Proposals or a poll from a file
    .words = import, csv, tsv, excel, google forms, mentimeter, limesurvey, decidim
outside-bring-title = From a file
outside-row-content = What it holds
outside-row-charset = Encoding
outside-row-separator = Between cells
outside-row-headings = First row
outside-row-text = Column of the text
outside-row-answer = Column of answers
outside-row-option = Column of options
outside-row-column-title = Column of the title
outside-row-count = Column of counts
outside-row-split = Answers each
outside-row-theme = Theme
outside-row-title = Question
outside-row-source = Source
outside-row-held = Day
outside-row-respondents = People in all
outside-content-observations = proposals, to become observations
outside-content-positions = proposals, to become positions
outside-content-tray = proposals, to be read one by one
outside-content-answers = a poll, one person a row
outside-content-counts = a poll, one option a row
outside-charset-utf8 = UTF-8
outside-charset-windows = Windows-1252 (Excel)
outside-charset-utf16le = UTF-16 LE
outside-charset-utf16be = UTF-16 BE
outside-separator-semicolon = semicolon ;
outside-separator-comma = comma ,
outside-separator-tab = tab
outside-separator-pipe = bar |
outside-headings-yes = it holds the headings
outside-headings-no = it is a row of data already
outside-column-none = none
outside-split-one = only one
outside-split-semicolon = several, with ; between
outside-split-comma = several, with , between
outside-split-columns = several, a column each
outside-split-several = also several
outside-unwritten = to be typed
outside-held-unknown = if known: dd/mm/yyyy
outside-respondents-sum = { $n } (the sum; type it if it is another)
outside-sum-proposals = { $n ->
    [one] 1 proposal comes in
   *[other] { $n } proposals come in
}
outside-sum-answers = { $people } answered · { $n } { $n ->
    [one] different answer
   *[other] different answers
}
outside-sum-counts = { $n ->
    [one] 1 option
   *[other] { $n } options
} · { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}
outside-sum-blank = { $n } { $n ->
    [one] empty row
   *[other] empty rows
}
outside-sum-kept-out = ! { $n } { $n ->
    [one] row kept out
   *[other] rows kept out
}
outside-remembered = Read as the last file with these columns: check and confirm.
outside-plain-text = Only the chosen columns come in, as plain text; nothing of the others is kept.
outside-ask-count = Choose the column of the counts
outside-ask-theme = Choose the theme of the positions
outside-ask-title = Type the question of the poll
outside-ask-source = Type where the proposals come from
outside-ask-source-poll = Type who held the poll
outside-ask-held = Type the day as 02/11/2026, or leave it empty
outside-ask-respondents = Type how many people answered
outside-next-layout = Change encoding or separator until the file can be read
outside-next-nothing = Nothing comes in: choose another column or another file
outside-next-observations = Take { $n ->
    [one] 1 proposal
   *[other] { $n } proposals
} as observations
outside-next-positions = Register { $n ->
    [one] 1 position
   *[other] { $n } positions
}
outside-next-tray = Put { $n ->
    [one] 1 proposal
   *[other] { $n } proposals
} among those to be read
outside-next-poll = Take the poll with { $n ->
    [one] 1 option
   *[other] { $n } options
}
