# Home: where the assembly stands.

agenda-name = Agenda
    .words = home, beginning, steps
agenda-heading = Where we are
agenda-key-jump = go to the step
agenda-next = Go to step { $number }: { $step }

agenda-step-prepare = Prepare
agenda-step-checkin = Check-in
agenda-step-positions = Positions
agenda-step-floor = Speeches
agenda-step-observations = Observations
agenda-step-table = Table
agenda-step-vote = Vote
agenda-step-weighing = Weighing
agenda-step-save = Save

agenda-todo = to do
agenda-underway = under way
agenda-prepare-done = done, { $time }
agenda-checkin = { $present ->
    [0] nobody present
    [one] 1 present
   *[other] { $present } present
}, check-in { $state ->
    [closed] closed
   *[open] open
}
agenda-positions = { $positions ->
    [one] 1 position
   *[other] { $positions } positions
}, { $spokespeople ->
    [one] 1 spokesperson
   *[other] { $spokespeople } spokespeople
}
agenda-floor = { $speeches ->
    [one] 1 speech
   *[other] { $speeches } speeches
}, { $minutes ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $minutes } minutes
}
agenda-observations = { $observations ->
    [one] 1 observation
   *[other] { $observations } observations
}, { $unanswered ->
    [0] all answered
   *[other] { $unanswered } unanswered
}
agenda-table = { $rounds ->
    [one] 1 consensus round
   *[other] { $rounds } consensus rounds
}
agenda-vote-none = to be opened
agenda-vote-open = open: { $question }
agenda-vote = { $votes ->
    [one] 1 vote counted
   *[other] { $votes } votes counted
}, { $proclaimed ->
    [0] to be proclaimed
   *[other] { $proclaimed } proclaimed
}
agenda-weighing-open = { $weighings ->
    [one] 1 to confirm
   *[other] { $weighings } to confirm
}
agenda-weighing = { $weighings ->
    [one] 1 confirmed
   *[other] { $weighings } confirmed
}
agenda-save = minutes, tables and charts
agenda-save-done = documents saved at { $time }
agenda-save-behind = saved at { $time }, but something changed since

agenda-hall-now = On the hall screen now: “{ $what }”
agenda-hall-black = Black screen
agenda-hall-welcome = Welcome
agenda-hall-floor = Speeches and clock
agenda-hall-positions = Positions
agenda-hall-position = A position
agenda-hall-observations = Observations
agenda-hall-round = Consensus round
agenda-hall-vote = State of the vote
agenda-hall-results = Results
agenda-hall-receipts = Receipts
agenda-hall-weighing = Weighing
agenda-hall-outside = Poll from outside
agenda-hall-outcomes = Outcomes of the themes
agenda-hall-closing = Farewell and next steps
