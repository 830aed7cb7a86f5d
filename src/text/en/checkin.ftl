# Accoglienza: check-in, the card of a person, groups counted without names.

checkin-title = 2 Check-in
    .words = attendance, register, arrivals, signatures
checkin-title-exits = 2 Check-in: exits
checkin-search = Search:
checkin-column-name = Name
checkin-column-category = Category
checkin-column-gender = Gender
checkin-column-state = State
checkin-gender-woman = F
checkin-gender-man = M
checkin-gender-other = other
checkin-gender-undeclared = —
checkin-state-in = here since { $time }
checkin-state-out = left at { $time }
checkin-state-no-vote = no vote
checkin-add = + Add “{ $name }” as a new person
checkin-add-empty = + Add a new person

checkin-key-search = the name
checkin-key-more = other actions
checkin-key-exits = exits
    .words = who leaves, goes away
checkin-key-arrivals = arrivals
checkin-key-open = edit
    .words = card, correct, category, gender, seat at the table, right to vote
checkin-key-age = age
    .words = young people, age band, years
checkin-key-strike = strike off
    .words = remove, mistake, duplicate, delete
checkin-key-group = group
    .words = count without names, anonymous, crowd
checkin-key-import = list
    .words = import, csv, excel, guests
checkin-key-close = close
    .words = close check-in, reopen check-in
checkin-key-back = search

checkin-count = Present { $present }{ $genders }    with the right to vote { $voting }
checkin-count-narrow = Present { $present } · with a vote { $voting }{ $genders }
checkin-count-woman = F
checkin-count-man = M
checkin-count-other = other
checkin-count-undeclared = undeclared
checkin-count-none = no category
checkin-arrivals = Arrivals every 10 minutes

checkin-next-write = Type the name of whoever arrives
checkin-next-write-exits = Type the name of whoever leaves
checkin-next-choose = Choose a person with ↑↓, or press a letter
checkin-next-arrive = Register { $name }
checkin-next-return = Register the return of { $name }
checkin-next-leave = Register the exit of { $name }
checkin-next-open = Already present: open the card of { $name }
checkin-next-add = Add “{ $name }” to the list
checkin-next-add-empty = Add a new person
checkin-next-closed = Reopen check-in: Tab, then C
checkin-closed = Check-in is closed: nobody enters the count until you reopen it.
checkin-empty = Empty list: type the name of who arrives, or load a CSV (Tab, then E).
checkin-nobody-to-leave = Nobody in the hall answers to “{ $name }”: Esc clears, F3 goes back to arrivals.
checkin-nobody-chosen = Choose a person of the list first, with ↑↓.
checkin-strike-title = Strike off { $name }?
checkin-strike-body = The entry stays in the record with the reason, and no longer counts. Why do you remove it?

checkin-card-title = Card of { $name } (no. { $number })
checkin-card-new = New person
    .words = add, enroll, register a person
checkin-card-name = Full name
checkin-card-category = Category
checkin-card-gender = Gender
checkin-card-organization = Organization
checkin-card-seat = Seat at the table
checkin-card-flags = Other
checkin-card-may-vote = has the right to vote
checkin-card-here = is in the hall
checkin-card-none = none
checkin-card-no-category = none
checkin-card-woman = woman
checkin-card-man = man
checkin-card-other = other
checkin-card-undeclared = undeclared
checkin-card-age = Age
checkin-card-young = under 30
checkin-card-adult = 30–64
checkin-card-senior = 65 and over
checkin-card-age-undeclared = not recorded
checkin-card-next-register = Register { $name }, in the hall
checkin-card-next-list = Put { $name } on the list
checkin-card-next-nameless = Register a person without a name
checkin-card-next-name = Type the name
checkin-card-next-save = Save the corrections
checkin-card-next-same = Back to check-in

checkin-crowd-title = Count a group without names
    .words = count, anonymous, crowd, heads
checkin-crowd-key-count = how many people
checkin-crowd-may-vote = with the right to vote
checkin-crowd-count = How many people
checkin-crowd-note = The figure replaces the one before for the same group; 0 removes the group. Who is counted here must not be registered by name too.
checkin-crowd-group = { $category }, { $gender }, { $votes ->
    [true] with the right to vote
   *[other] no vote
}: { $n }
checkin-crowd-next = Count { $what }
checkin-crowd-next-count = Type how many people are in the group
