# What happened, as the message row and the list of last actions say it.

events-setup-process-set = Process described: { $title }
events-setup-meeting-set = Meeting described: { $title }
events-setup-category-added = Category “{ $name }” added
events-setup-category-renamed = Category renamed: “{ $name }”
events-setup-category-retired = Category taken off the list
events-setup-settings-set = Settings changed
events-setup-ticked = { $check ->
    [Projector] Projector
    [Ballots] Ballots printed
    [Privacy] Privacy notice
   *[Rules] Rules read to the hall
}: { $done ->
    [true] done
   *[false] to do
}
events-setup-meeting-opened = Meeting opened
events-setup-meeting-closed = Meeting closed
events-setup-begun = The session begins

events-roll-registered = { $name } registered
events-roll-registered-several = { $events } people added to the list
events-roll-arrived = { $name } is present
events-roll-left = { $name } has left
events-roll-profile-changed = Details of { $name } corrected{ $seat ->
    [0] {""}
   *[other] {" "}(at the table for { $seat })
}{ $age ->
    [Young] : under 30
    [Adult] : from 30 to 64
    [Senior] : 65 and over
   *[other] {""}
}
events-roll-name-changed = Name corrected: { $name }
events-roll-struck = { $name } struck off: { $reason }
events-roll-counted = { $present ->
    [0] Nobody without a name in the group
    [one] 1 person counted without a name
   *[other] { $present } people counted without names
}
events-roll-closed = Check-in closed
events-roll-reopened = Check-in reopened
events-roll-names-removed = The names of { $people } { $people ->
    [one] person
   *[other] people
} were removed for good

events-table-seat-added = Seat at the table for { $organization }
events-table-seat-renamed = Seat at the table corrected: { $organization }
events-table-seat-withdrawn = { $organization } leaves the table: { $reason }
events-table-seats-ordered = Order of the table changed

events-themes-theme-added = Theme “{ $title }” added
events-themes-theme-changed = Theme “{ $title }” corrected
events-themes-themes-ordered = Order of the themes changed
events-themes-theme-closed = Theme “{ $title }” closed: { $outcome ->
    [Nothing] no proposal
    [Shared] shared proposal
    [Divergent] points of divergence
   *[Voted] decided by vote
}
events-themes-theme-reopened = { $explained ->
    [true] Theme “{ $title }” reopened: { $reason }
   *[false] Theme “{ $title }” reopened
}
events-themes-registered = Position “{ $title }” registered
events-themes-edited = Position “{ $title }” corrected
events-themes-merged = Positions merged into “{ $into }”
events-themes-split = Position “{ $title }” split
events-themes-withdrawn = Position “{ $title }” withdrawn: { $reason }
events-themes-restored = Position “{ $title }” open again
events-themes-ordered = Order of the positions changed
events-themes-spokesperson-set = { $person ->
    [0] Spokesperson of “{ $title }” removed
   *[other] Spokesperson of “{ $title }”: { $person }
}
events-themes-support-counted = “{ $title }”: { $hands } { $hands ->
    [one] hand
   *[other] hands
} of { $present } present
events-themes-support-counted-several = Hands counted on { $events } positions of “{ $theme }”

events-floor-queued = In the queue: { $person ->
    [0] a person without a name
   *[other] { $person }
}
events-floor-ordered = Spokespeople of “{ $theme }” in order: { $ordering ->
    [Drawn] drawn with “{ $seed }”
   *[Fixed] fixed order
}
events-floor-queue-ordered = Queue reordered
events-floor-dropped = Turn taken off the queue
events-floor-began = The floor goes to { $person ->
    [0] a person without a name
   *[other] { $person }
} (speech no. { $id })
events-floor-paused = Clock paused
events-floor-resumed = Clock resumed
events-floor-extended = { $seconds } seconds more for the speaker
events-floor-ended = Speech ended

events-observations-noted = Observation no. { $id } written
events-observations-corrected = Observation no. { $id } corrected
events-observations-answered = Observation no. { $id }: { $answer ->
    [Accepted] accepted
    [Integrated] integrated
    [NotAccepted] not accepted
   *[Deferred] deferred
}
events-observations-amended = Observation no. { $id } worked into the text of “{ $position }”
events-observations-withdrawn = Observation no. { $id } withdrawn: { $reason }
events-observations-restored = Observation no. { $id } counts again


events-consensus-opened = Consensus round { $number } opened: “{ $position }”
events-consensus-stated-by-phone = { $seat }, by phone: degree { $degree }
events-consensus-stated = { $seat }: degree { $degree }
events-consensus-carried = Carried over from the round before: { $stances ->
    [one] 1 degree
   *[other] { $stances } degrees
}
events-consensus-cleared = { $seat }: degree cleared
events-consensus-closed = Round closed, { $outcome ->
    [Consensus] consensus
    [WithReservations] consensus with reservations
   *[None] no consensus
}: “{ $position }”
events-consensus-annulled = Round annulled on “{ $position }”: { $reason }
events-consensus-declared = { $seats ->
    [0] Statement of the table
   *[other] Statement of a minority
} on “{ $position ->
    [0] { $theme }
   *[other] { $position }
}”

events-vote-drafted = Vote no. { $id } prepared: { $question }
events-vote-redrafted = Vote no. { $id } changed: { $question }
events-vote-opened = Vote open: { $question }
events-vote-totals-typed = { $channel ->
    [hands] Show of hands written
   *[totals] Totals typed
}, vote no. { $id }
events-vote-hands-said = “{ $name }”: { $counter ->
    [First] first count written
    [Second] second count written
   *[Alone] count written
}, vote no. { $id }
events-vote-hands-voters-said = How many voted by show of hands: written, vote no. { $id }
events-vote-figure-typed = { $row ->
    [Choice] “{ $name }”: total written
    [Voters] How many voted: written
    [Blank] Blank ballots: written
   *[Void] Void ballots: written
}, vote no. { $id }
events-vote-call-opened = Roll call begun, vote no. { $id }
events-vote-called = Roll call: { $person } answers
events-vote-called-by-phone = Named vote by phone: { $person }
events-vote-call-read-back = Roll call read back by { $by }
events-vote-channel-added = One more way of voting, vote no. { $id }: { $reason }
events-vote-census-retaken = Present with the right to vote counted again, vote no. { $id }: { $reason }
events-vote-urn-emptied = Urn of the phones opened, vote no. { $id }: { $ballots ->
    [one] 1 ballot
   *[other] { $ballots } ballots, mixed
}
events-vote-handed-out = Ballots handed out: { $ballots }
events-vote-pack-opened = Pack { $pack } of { $counted } { $counted ->
    [one] ballot
   *[other] ballots
}
events-vote-pack-opened-several = Took the packs read on the other laptop, from no. { $pack } on
events-vote-pack-recounted = Pack { $pack } recounted: { $counted } { $counted ->
    [one] ballot
   *[other] ballots
}
events-vote-slip-read = Ballot { $slip } of pack { $pack } recorded
events-vote-slip-decided = Ballot { $slip } of pack { $pack } decided by { $by }
events-vote-pack-closed = Pack { $pack } closed
events-vote-pack-restarted = Pack { $pack } counted again: { $counted } { $counted ->
    [one] ballot
   *[other] ballots
}, read again from the first
events-vote-second-begun = Second reading of pack { $pack }
events-vote-second-begun-several = Took the second reading done on the other laptop, from pack { $pack } on
events-vote-slip-read-again = Ballot { $slip } of pack { $pack }, 2nd reading recorded
events-vote-second-rewound = Second reading of pack { $pack } taken up again from ballot { $slip }
events-vote-second-closed = Pack { $pack } read twice
events-vote-slip-settled = Ballot { $slip } of pack { $pack } read again from the paper
events-vote-closed = Vote closed: { $question }
events-vote-reopened = Vote reopened: { $reason }
events-vote-settled = Tie settled, vote no. { $id }
events-vote-verified = Count checked by { $by }
events-vote-proclaimed = Result proclaimed: { $question }
events-vote-annulled = Vote annulled: { $reason }
events-vote-discarded = Vote no. { $id } removed before it opened: { $question }

events-weighing-drafted = Weighing “{ $title }” prepared
events-weighing-redrafted = Weighing “{ $title }” changed
events-weighing-weights-set = Weights of “{ $title }” written
events-weighing-scored = Score written in “{ $title }”
events-weighing-confirmed = Weighing “{ $title }” confirmed
events-weighing-reopened = { $explained ->
    [true] Weighing “{ $title }” reopened: { $reason }
   *[false] Weighing “{ $title }” reopened
}
events-weighing-withdrawn = Weighing “{ $title }” withdrawn: { $reason }

events-board-shown = In the hall now: { $showing ->
    [Black] black screen
    [Floor] speeches and clock
    [Positions] positions
    [Position] text of a position
    [Observations] observations
    [Round] consensus round
    [Vote] state of the vote
    [Results] results
    [Receipts] receipts
    [Weighing] weighing
    [Outcomes] outcomes of the themes
    [Closing] farewell and next steps
   *[Welcome] welcome
}
events-board-uncovered = Results uncovered in the hall
events-board-paged = Hall screen: page { $page }
events-board-themed = Hall screen: { $dark ->
    [true] light on dark
   *[false] dark on light
}

events-undone = Action { $act } undone
events-redone = Action { $act } redone

events-tickets-issued = Codes made: { $count }, from no. { $first }
events-tickets-personal = Personal codes made: { $people }, from no. { $first }
events-tickets-withdrawn = Code no. { $id } withdrawn: { $reason }
events-tickets-rehearsed = Rehearsal taken out of the record: made-up phones { $phones }, receipts { $receipts }, ballots counted { $counted }

events-tray-opened = Collecting proposals, at most { $each } for each code
events-tray-closed = Collecting proposals ended
events-tray-sent = Proposal no. { $id } came from a phone
events-tray-taken = Proposal no. { $id } taken as observation no. { $observation }
events-tray-raised = Proposal no. { $id } becomes the position: { $position }
events-tray-merged-into-position = Proposal no. { $id } merged into the position “{ $position }”
events-tray-merged-into-observation = Proposal no. { $id } merged into observation no. { $observation }
events-tray-set-aside = Proposal no. { $id } set aside

events-outside-brought = { $became ->
    [Observations] Proposals from “{ $source }” taken as observations: { $n }
    [Positions] Proposals from “{ $source }” registered as positions: { $n }
   *[Tray] Proposals from “{ $source }” put among those to be read: { $n }
}
events-outside-poll-taken = Outside poll no. { $id } taken in: “{ $title }”, { $respondents } { $respondents ->
    [one] respondent
   *[other] respondents
}
events-outside-poll-corrected = Outside poll no. { $id } corrected: { $reason }
events-outside-poll-withdrawn = Outside poll no. { $id } withdrawn: { $reason }
