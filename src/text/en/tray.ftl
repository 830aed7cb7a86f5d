# Proposals from the floor: what phones send, read here before anyone else.

tray-title = Proposals from the floor
    .words = collect, ideas, phone, tray
tray-closed = Not collecting: phones cannot send proposals
tray-open = Collecting · { $theme } · at most { $each } for each code
tray-any-theme = no theme in particular
tray-waiting = { $n ->
    [0] No proposal to read. Nothing reaches the hall by itself.
    [one] 1 proposal to read. Nothing reaches the hall by itself.
   *[other] { $n } proposals to read. Nothing reaches the hall by itself.
}
tray-key-set-aside = set aside
    .words = discard, proposal
tray-key-collect = begin/end collecting
    .words = proposals, collect ideas
tray-theme-title = On which theme?
tray-each-title = How many proposals for each code?
tray-each-body = Short texts, without a name. You read them here before anyone else.
tray-next-take = Take the proposal as an observation
tray-next-close = End collecting
tray-next-collect = Begin to collect proposals
