# Positions and spokespeople.

positions-title = 3 Positions and spokespeople

# Keys.
positions-key-theme = theme
positions-key-spokesperson = spokesperson
    .words = spokesperson, name, choose, delegate
positions-key-hands = hands
    .words = count people, supporters, show of hands, number
positions-key-add = add
    .words = new position, proposal, register
positions-key-change = modify
    .words = correct the position, text, title, short name
positions-key-menu = more
    .words = merge, split, withdraw, theme, close
positions-key-merge = merge other positions into this one
    .words = unite, join
positions-key-split = split the position
    .words = divide
positions-key-withdraw = withdraw the position, or restore it
    .words = remove, delete, undo
positions-key-up = move the position up
    .words = order, before
positions-key-down = move the position down
    .words = order, after
positions-key-close = close the theme, or reopen it
    .words = shared, divergence, outcome of the theme
positions-key-add-theme = add a theme
    .words = new topic
positions-key-change-theme = correct the theme
    .words = title, question
positions-key-theme-up = move the theme before
    .words = order of themes
positions-key-theme-down = move the theme after
    .words = order of themes
positions-key-find = name, number or body
positions-key-write = the text
positions-key-count = hands counted
positions-key-position = position

# The list.
positions-question = Question: { $question }
positions-closed-shared = Theme closed: shared proposal
positions-closed-nothing = Theme closed without a proposal
positions-closed-divergent = Theme closed: points of divergence
positions-closed-voted = Theme closed: decided by vote no. { $vote }
positions-column-number = no.
positions-column-position = Position
positions-column-hands = People
positions-column-spokesperson = Spokesperson
positions-state-merged = merged into “{ $title }”
positions-state-split = split
positions-state-withdrawn = withdrawn: { $reason }
positions-state-away = { $name } (not here)
positions-state-vacant = no spokesperson
positions-sum = Total
positions-sum-less = of { $present } present: { $missing ->
    [one] 1 missing
   *[other] { $missing } missing
}
positions-sum-equal = = { $present } present ✓
positions-sum-more = ✗ only { $present } are present
positions-empty-themes = No theme yet.
positions-empty-themes-how = A theme is a question of the process: positions stand on themes, each with its spokesperson.
positions-empty = No position on this theme yet.
positions-empty-how = Write the positions in play: then each gets its spokesperson and the people who stand with it.

# The selected position.
positions-quoted = “{ $title }”
positions-about-no-text = (no text)
positions-about-short = short name: { $short }
positions-about-origin = from: { $origin }
positions-about-merged = Took in “{ $title }”
positions-about-split = Came out of the split of “{ $title }”
positions-about-earlier = Until { $at } it said: { $text }
positions-about-amended = Changed at { $at } by observation no. { $observation }. It said: { $text }
positions-about-hands = { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
} of { $present } present at { $at }

# What to do next.
positions-next-add-theme = Add the first theme
positions-next-add = Add a position on “{ $theme }”
positions-next-spokesperson = Choose the spokesperson of “{ $title }”
positions-next-hear = Go to the speeches: hear the spokespeople of “{ $theme }”
positions-next-checkin = Go to check-in: register the people
positions-next-vote = Prepare the vote on “{ $theme }”: { $open } open positions
positions-next-voting = Go to vote no. { $vote }
positions-next-nothing = Close “{ $theme }” without a proposal
positions-next-shared = Close “{ $theme }” as a shared proposal
positions-next-divergent = Close “{ $theme }” with points of divergence
positions-next-voted = Close “{ $theme }”: decided by vote no. { $vote }
positions-next-theme = Go on to the theme “{ $theme }”
positions-next-save = All themes are closed: go and save the documents
positions-no-theme = A theme comes first: ENTER adds it.
positions-no-position = A position comes first: A adds it.
positions-advice-closed = The theme is closed. C reopens it.
positions-advice-not-open = “{ $title }” is no longer open. R restores it.
positions-advice-vacant = “{ $title }” has no spokesperson
positions-advice-vacant-hands = “{ $title }” has { $hands ->
    [one] 1 person
   *[other] { $hands } people
} and no spokesperson

# The spokesperson.
positions-find-title = Spokesperson of “{ $title }”
positions-find-write = Type the name of the spokesperson
positions-find-next = { $name } speaks for “{ $title }”
positions-find-vacate = Take the spokesperson from “{ $title }”
positions-find-vacate-row = (nobody: the place stays vacant)
positions-find-nobody = Nobody on the list matches these letters.
positions-find-nobody-next = Type other letters, or register the person at check-in first

# Hands.
positions-hands-title = How many people for each position?
positions-hands-advice = One person stands with one position only. Empty boxes stay as they are.
positions-hands-write = Type the hands counted, with ↓ you go to the next
positions-hands-over = Count again: { $sum ->
    [one] 1 hand
   *[other] { $sum } hands
}, but { $present } present
positions-hands-next = Record the hands: { $sum } of { $present } present

# Merging.
positions-merge-title = Which positions go into “{ $title }”?
positions-merge-advice = What is merged stays in the minutes and can be restored.
positions-merge-none = There are no other open positions on this theme.
positions-merge-alone = Go back with Esc
positions-merge-choose = Choose the position to merge
positions-merge-next = Merge { $n ->
    [one] 1 position
   *[other] { $n } positions
} into “{ $title }”

# Writing.
positions-field-title = Title
positions-field-question = Question to the hall
positions-field-short = Short name
positions-field-origin = Where it comes from
positions-field-text = Text
positions-field-part1 = First position
positions-field-part2 = Second
positions-field-part3 = Third, if needed
positions-field-part4 = Fourth, if needed
positions-editor-new-theme = New theme
positions-editor-theme = Correct the theme “{ $theme }”
positions-editor-new = New position on “{ $theme }”
positions-editor-change = Modify “{ $title }”
positions-editor-split = Into which positions is “{ $title }” split?
positions-editor-write = Type the title
positions-editor-split-write = Type the title of at least two positions
positions-editor-split-next = Split into { $n } positions
positions-editor-new-theme-next = Add the theme “{ $title }”
positions-editor-new-next = Register the position “{ $title }”
positions-editor-save-next = Save “{ $title }”
positions-editor-short-advice = At most 16 characters, for the ballot and the hall. Empty: from the title.
positions-editor-origin-advice = For example: workshop 2, survey, hall.
positions-editor-question-advice = The question that the hall sees, if there is one.
positions-editor-text-advice = The text before stays in the record.
positions-editor-split-advice = Each begins with the text of this one, to be modified then.

# Closing a theme.
positions-menu-title = What do you want to do?
positions-reopen-title = Why is “{ $title }” reopened?
positions-reopen-body = If it then closes in another way, how it was closed stays in the minutes, with the reason.
positions-withdraw-title = Why is “{ $title }” withdrawn?
positions-withdraw-body = It stays in the minutes with the reason, and can be restored.
positions-outcome-title = How is “{ $theme }” closed?
positions-outcome-voted = decided by vote no. { $vote }
positions-outcome-shared = shared proposal
positions-outcome-divergent = with points of divergence, without a vote
positions-outcome-vote = the vote comes first
positions-close-title = Close the theme “{ $theme }”?
positions-close-nothing = No position is left open.
positions-close-shared = { $positions } is left: the theme closes as a shared proposal.
positions-close-divergent = { $positions } are left: the theme closes with points of divergence.
positions-close-voted = Vote no. { $vote } has decided. The positions stay in the record.
positions-close-note = A note for the documents, if needed:
