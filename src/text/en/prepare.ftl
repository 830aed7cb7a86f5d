# prepare

prepare-title = 1 Prepare
prepare-heading = Before you begin
prepare-item-process = Process
prepare-item-meeting = Meeting, place and date
prepare-item-categories = Categories
prepare-item-people = List of people
prepare-item-positions = Themes and positions
prepare-item-seats = Table
prepare-item-votes = Planned votes
prepare-item-times = Times and packs
prepare-item-hall = Hall and screen
prepare-item-record = Record on disk
prepare-item-projector = Projector tried
prepare-item-ballots = Ballots printed
prepare-item-privacy = Privacy notice
prepare-item-rules = Rules read to the hall
prepare-item-opening = Opening

prepare-process-none = to write: title, body, law, dates
prepare-meeting-none = Write title, place and date
prepare-meeting-partly = { $known } (place or date missing)
prepare-categories-none = none: one can do without
prepare-people = { $n ->
    [0] nobody listed: people register on arrival
    [one] 1 person
   *[other] { $n } people
}
prepare-positions-none = Write at least one theme
prepare-positions = { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
}, { $positions ->
    [one] 1 position
   *[other] { $positions } positions
}
prepare-seats = { $n ->
    [0] no seat: only needed if there is a table
    [one] 1 seat
   *[other] { $n } seats
}
prepare-votes = { $n ->
    [0] none: they can be prepared on the spot
    [one] 1 vote ready
   *[other] { $n } votes ready
}
prepare-times = spokespeople { $spokesperson } · speeches { $speech } · packs of { $pack }
prepare-hall-good = the whole hall can read it
prepare-hall-far = the last row cannot read it: move it closer or raise the screen
prepare-hall-unknown = measure the screen and the last row
prepare-legibility = With a screen { $screen } m high the large letters can be read up to { $far } m; the last row is at { $row } m.
prepare-record-saved = every action is on disk before it says «saved»
prepare-record-not = nothing can be written: open the assembly from a writable folder
prepare-ticked = done
prepare-unticked = to tick when it is done
prepare-opened = opened at { $at }
prepare-not-opened = the assembly is not open yet

prepare-key-tick = mark as done
    .words = tick, check
prepare-key-write = the text
prepare-next-process = Write the process
prepare-next-meeting = Write meeting, place and date
prepare-next-categories = Add or change the categories
prepare-next-people = Go to check-in
prepare-next-positions = Go to themes and positions
prepare-next-seats = Add or change the seats at the table
prepare-next-votes = Go to the votes
prepare-next-settings = Change times, packs and measures of the hall
prepare-next-home = Back to the agenda
prepare-next-tick = Mark as done
prepare-next-untick = Take the mark off
prepare-next-open = Open the assembly and go to check-in

prepare-form-process = The process
prepare-form-meeting = The meeting
prepare-form-settings = Times, packs and hall
prepare-save-process = Record the process
prepare-save-meeting = Record the meeting
prepare-save-settings = Record times, packs and measures
prepare-field-title = Title
prepare-field-owner = Deciding body
prepare-field-law = Law
prepare-field-start = First day
prepare-field-end = Last day
prepare-field-place = Place
prepare-field-date = Date
prepare-field-kind = Kind
prepare-kind-plenary = plenary
prepare-kind-table = table
prepare-kind-workshop = workshop
prepare-field-spokesperson = Spokesp., m:ss
prepare-field-speech = Others, m:ss
prepare-field-pack = Pack of
prepare-field-screen = Screen, cm
prepare-field-row = Last row, cm
prepare-field-nameless = Without a name
prepare-nameless-yes = allowed
prepare-nameless-no = a name is needed
prepare-bad-date = There is no such day: write it as 21/11/2026.
prepare-bad-time = Write the time in minutes and seconds, such as 3:00.
prepare-bad-number = A whole number is needed here, in centimeters or ballots.

prepare-categories-title = Categories
prepare-category-add = + Add a category
prepare-category-add-title = What is the category called?
prepare-category-retire = Take off the list
prepare-seats-title = Seats at the table
prepare-seat-add = + Add a seat
prepare-seat-add-title = Which organization sits at the table?
prepare-seat-withdraw = Withdraw the seat
prepare-seat-why = Why is the seat withdrawn?
prepare-rename = Change the name
prepare-rename-title = The new name
