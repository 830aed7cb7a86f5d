# Speeches.

floor-title = 4 Speeches

# Keys.
floor-key-pause = pause
    .words = stop the clock, timer
floor-key-resume = resume
floor-key-extend = one minute
    .words = more time, extend
floor-key-add = add
    .words = who asks for the floor, queue, speech, person without a name
floor-key-order = order
    .words = draw, lot, order of the spokespeople, fixed order
floor-key-up = up
    .words = move in the queue, before
floor-key-down = down
    .words = move in the queue, after
floor-key-menu = more
floor-key-end = end the speech under way
    .words = take the floor away, finish
floor-key-drop = take the chosen turn off the queue
    .words = renounce, remove
floor-key-balance = put the queue in the most balanced order
    .words = fairness, gender, who has not spoken
floor-key-find = name, number or body

# The clock.
floor-nobody = Nobody has the floor.
floor-nobody-how = The clock starts when you give the floor to someone in the queue.
floor-paused = PAUSED: Space resumes
floor-time-left = has { $allowed }, { $span } left
floor-time-over = OVER TIME by { $span }
floor-span-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
floor-span-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
floor-bell-warning = 30 seconds left for { $name }
floor-bell-end = The time of { $name } is over

# The queue.
floor-queue-empty = Nobody in the queue.
floor-column-who = In the queue ({ $n })
floor-column-capacity = As
floor-column-time = Time
floor-note-first = not yet
floor-note-again = has spoken
floor-note-away = not here
floor-nameless = a person without a name
floor-nameless-known = a person ({ $known })
floor-role-spokesperson = spokesperson
floor-role-hall = hall
floor-role-table = table
floor-gender-woman = woman
floor-gender-man = man
floor-gender-other = another gender
floor-gender-undeclared = not declared

# How the floor was shared.
floor-spoken = Spoken so far:
floor-spoken-none = Nobody has spoken yet.
floor-balance = Balance of the speeches
floor-share-women = women
floor-share-men = men
floor-share-other = another gender
floor-share-undeclared = gender not declared
floor-share-none = without a position
floor-share-first = for the first time
floor-share-again = again
floor-order-was-drawn = “{ $theme }”: order drawn with “{ $seed }”
floor-order-was-fixed = “{ $theme }”: order of the positions
floor-order-again = Anyone can draw it again: SHA-256 of “numbers|no. of the position”, from the smallest to the largest.
floor-fair = The queue is in the most balanced order already.
floor-fair-title = More balanced (E reorders the queue)
floor-why-first = first { $name }: has not spoken yet
floor-why-less = first { $name }: had less time ({ $times })
floor-advice-fair = More balanced with E: { $why }
floor-advice-clock = It rings 30 seconds before the end and at the end.
floor-advice-away = { $name } is not in the hall: R takes the turn out of the queue.
floor-advice-queue = ↑↓ chooses whom to give the floor to.

# What to do next.
floor-next-change = Give the floor to { $next } and end { $now }
floor-next-end = End the speech of { $now }
floor-next-begin = Give the floor to { $next }
floor-next-order = Put the spokespeople of “{ $theme }” in order
floor-next-alone = Put the spokesperson of “{ $theme }” in the queue
floor-next-add = Add someone who wants to speak
floor-menu-title = What do you want to do?

# Adding a speaker.
floor-find-title = Who wants to speak?
floor-find-unknown = Nobody on the list answers to “{ $typed }”: let them speak without a name, or register them at check-in first.
floor-find-write = Type the name of who wants to speak
floor-find-nameless = (a person without a name)
floor-find-nameless-next = Add a person without a name
floor-find-nobody = Nobody on the list matches these letters
floor-find-next = Add { $name }
floor-turn-title = In the queue: { $name }
floor-turn-advice = The time: minutes (3) or minutes and seconds (2:30).
floor-turn-time = Type the time in minutes, for example 3 or 2:30
floor-turn-next = Queue { $name }, { $time }
floor-field-role = Speaks as
floor-field-position = For the position
floor-field-gender = Gender
floor-field-category = Category
floor-field-first = First time
floor-field-first-yes = yes
floor-field-first-no = no, has spoken before
floor-field-time = Time
floor-field-none = none

# The order of the spokespeople.
floor-order-theme = The spokespeople of which theme?
floor-order-kind = In which order do the spokespeople of “{ $theme }” speak?
floor-order-drawn = drawn, with numbers said in the hall
floor-order-fixed = order of the positions in the list
floor-order-nobody = No open position has a spokesperson: choose one in step 3.
floor-seed-title = Which numbers did the hall say?
floor-seed-how = Ask three people for a number each and type them here: the order follows from them and can be drawn again.
floor-seed-empty = Empty: the program chooses them and shows them.
