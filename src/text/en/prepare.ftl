# Prepare: the list of what must be ready, and the places where it is made ready.

prepare-title = 1 Prepare
    .words = preparation, list, checks, open the meeting, close the meeting
prepare-heading = Before beginning
prepare-key-tick = mark as done
    .words = tick, ready
prepare-key-outside = proposals and polls from outside
    .words = import, proposals, polls, surveys
prepare-tick-itself = This row checks itself: ENTER leads to where it is put right.
prepare-missing = { $n ->
    [one] One thing is still missing, marked “!”: you can begin all the same.
   *[other] { $n } things are still missing, marked “!”: you can begin all the same.
}

prepare-item-titles = Title, place and date
prepare-item-times = Speaking times
prepare-item-categories = Categories
prepare-item-people = List of people
prepare-item-themes = Themes and positions
prepare-item-seats = Seats at the table
prepare-item-votes = Planned votes
prepare-item-hall = Projector and hall
prepare-item-phones = Phones and codes
prepare-item-disk = Disk
prepare-item-ballots = Ballots printed
prepare-item-privacy = Privacy notice
prepare-item-rules = Rules read to the hall
prepare-item-meeting = Meeting

prepare-titles-none = the title is missing
prepare-titles-part = { $n ->
    [one] { $missing } is missing
   *[other] { $missing } are missing
} · { $title }
prepare-titles-place = the place
prepare-titles-date = the date
prepare-titles-process = the process
prepare-times = spokespeople { $spokesperson }, others { $speech }
prepare-categories-none = none: you can do without
prepare-people-none = nobody: register those who arrive
prepare-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
prepare-themes-none = no theme
prepare-themes = { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
}, { $positions ->
    [0] no position
    [one] 1 position
   *[other] { $positions } positions
}
prepare-seats-none = none: plenary only
prepare-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}{ $vacant ->
    [0] {""}
    [one] , 1 without delegate
   *[other] , { $vacant } without delegate
}
prepare-votes-none = none: they can be drafted in the hall too
prepare-votes = { $n ->
    [one] 1 vote listed
   *[other] { $n } votes listed
}
prepare-hall-unknown = to be tried: F5
prepare-hall-seen = tried
prepare-hall-all = everything is legible from the last row
prepare-hall-large-only = only large names and figures from the last row
prepare-hall-too-far = nothing is legible from the last row
prepare-phones-none = no codes: one can vote without phones
prepare-phones-wanted = codes are needed: a vote is planned by phone
prepare-phones-on = { $n } { $n ->
    [one] code
   *[other] codes
}, network on
prepare-phones-off = { $n } { $n ->
    [one] code
   *[other] codes
}, network off
prepare-phones-moved = the address is no longer that on the printed tickets
prepare-disk-good = writing tried, last action on disk
prepare-disk-bad = nothing can be written
prepare-ticked = done
prepare-unticked = to do
prepare-meeting-none = to be opened
prepare-meeting-open = opened at { $time }
prepare-meeting-closed = closed at { $time }

prepare-note-titles = They end up in every document: minutes, tables, annexes of the DocPP.
prepare-note-times = They can be extended also while someone speaks.
prepare-note-categories = They serve to count who takes part: companies, associations, citizens… Documents have only the figures.
prepare-note-people = A CSV file from Excel or from an online form. What comes in is shown first; bad lines stay out with their number.
prepare-note-themes = Each theme has a question and its positions. More are added, merged and withdrawn in the hall.
prepare-note-seats = The negotiating table: one seat for each organization. Who sits in it is chosen at check-in.
prepare-note-votes = The rule can be changed until the vote is opened, not after.
prepare-note-hall = Write the height of the screen and the distance of the last row: this row says what is legible from there. F5 shows the hall.
prepare-note-hall-far = With a screen { $screen } m high, large names and figures are legible up to { $large } m, small lines up to { $plain } m.
prepare-note-phones = To vote by phone there must be a Wi-Fi in the hall and one code for each person, drawn at random. Whoever wants votes on paper.
prepare-note-disk = Every action was written and confirmed by the disk before it appeared here.
prepare-note-ballots = A few more ballots than the people expected, with the numbers of the options easy to read.
prepare-note-privacy = The notice (art. 13 GDPR) on the check-in desk, with the name of the body responsible.
prepare-note-rules = The rules of the debate and of the vote read aloud before beginning.
prepare-note-meeting = The times of opening and closing stay in the record.

prepare-next-titles = Write title, place and date
prepare-next-times = Change the speaking times
prepare-next-categories = Go to the categories
prepare-next-people = Add people from a CSV file
prepare-next-themes = Go to themes and positions
prepare-next-seats = Go to the seats at the table
prepare-next-votes = Go to the votes
prepare-next-hall = Write the measures of the hall
prepare-next-seen = Mark: tried, it can be read from the back
prepare-next-not-seen = Take the mark off: not tried from the back
prepare-next-phones = Go to phones and network
prepare-next-disk = See how the disk is
prepare-next-ballots = Mark: the ballots are printed
prepare-next-not-ballots = Unmark: the ballots are not printed
prepare-next-privacy = Mark: the notice is on the desk
prepare-next-not-privacy = Unmark: the notice is not on the desk
prepare-next-rules = Mark: the rules were read
prepare-next-not-rules = Unmark: the rules were not read
prepare-next-open = Open the meeting and go to check-in
prepare-next-close = Close the meeting
prepare-next-reopen = Reopen the meeting
prepare-next-save = Save the changes
prepare-next-unchanged = Go back, nothing has changed
prepare-next-write-title = Write the title of the meeting
prepare-next-rename = Rename “{ $name }”

prepare-close-title = Close the meeting?
prepare-close-body = The time of closing is written down. Documents can be saved afterwards too.
prepare-close-yes = close

prepare-describe-title = Process and meeting
    .words = title, place, date, owner, law
prepare-row-meeting = Meeting
prepare-row-kind = Kind
prepare-kind-plenary = plenary
prepare-kind-table = table
prepare-kind-workshop = workshop
prepare-row-place = Place
prepare-row-date = Date
prepare-row-process = Process
prepare-row-owner = Deciding body
prepare-row-law = Law or call
prepare-row-start = Process begins
prepare-row-end = Process ends
prepare-row-example = Example
prepare-row-example-yes = made-up content, to be said everywhere
prepare-bad-date = { $row }: the date cannot be read. Write it like 21/11/2026.

prepare-settings-title = Times, ballots and hall
    .words = settings, screen, last row, minutes
prepare-row-spokesperson = Time of spokespeople
prepare-row-speech = Time of the others
prepare-row-pack = Ballots in a pack
prepare-row-screen = Screen height (cm)
prepare-row-last-row = Last row (cm)
prepare-row-nameless = Without a name
prepare-row-nameless-yes = people may be registered without a name
prepare-bad-time = { $row }: this cannot be read. Write minutes (3) or minutes and seconds (2:30), and measures in digits.

prepare-categories-title = Categories of participants
    .words = groups, kinds of people
prepare-key-add-category = add
    .words = new category
prepare-key-remove-category = remove
    .words = remove category
prepare-category-new = + Add a category
prepare-category-add = Add a category
prepare-category-body = For instance: residents, companies, associations, school.
prepare-category-rename = Rename the category
prepare-category-people = { $n ->
    [0] nobody
    [one] 1 person
   *[other] { $n } people
}

prepare-seats-title = Seats at the table
    .words = negotiating table, organizations
prepare-key-add-seat = add
    .words = new seat at the table
prepare-key-withdraw-seat = withdraw
    .words = withdraw a seat, leave the table
prepare-key-seat-up = earlier
    .words = move a seat earlier
prepare-key-seat-down = later
    .words = move a seat later
prepare-seat-new = + Add a seat
prepare-seat-add = Add a seat at the table
prepare-seat-body = The name of the organization, not of a person.
prepare-seat-rename = Correct the name of the organization
prepare-seat-vacant = no delegate
prepare-seat-withdraw = { $organization } leaves the table?
prepare-seat-withdraw-body = The seat stays in the record with the reason. Why?
