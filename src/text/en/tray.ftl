# Proposals from the floor: what phones send, read here before anyone else.

tray-title = Proposals from the floor
    .words = collect, ideas, phone, tray
tray-closed = Not collecting: phones cannot send proposals
tray-open = Collecting · { $theme } · at most { $each } for each code
tray-any-theme = no theme in particular
tray-waiting = { $n ->
    [0] No proposal to read.
    [one] 1 proposal to read.
   *[other] { $n } proposals to read.
}
tray-advice = Nothing reaches the hall by itself.
tray-key-set-aside = set aside
    .words = discard, proposal
tray-key-raise = position
    .words = new position, from a phone
tray-key-merge = merge
    .words = same proposal, position, observation
tray-key-collect = begin/end collecting
    .words = proposals, collect ideas
tray-theme-title = On which theme?
tray-each-title = How many proposals for each code?
tray-each-body = Short texts, without a name. You read them here before anyone else.
tray-raise-title = What is the title of the position?
tray-raise-body = Its text stays as it came from the phone; the title is read in the hall.
tray-origin = by phone
tray-no-theme = There is no open theme to put it on: add one among the positions.
tray-merge-title = What is it merged into?
tray-no-target = There is nothing yet to merge it into: take it as an observation.
tray-target-position = Position: { $title }
tray-target-observation = Observation { $n }: { $words }
tray-next-take = Take the proposal as an observation
tray-next-close = End collecting
tray-next-collect = Begin to collect proposals
