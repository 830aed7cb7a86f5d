# The annex of the DocPP.

docpp-title = Annex to the participatory proposal document
docpp-to-fill = (to be filled in)
docpp-process = 1. Title of the process
docpp-curator = 2. Head of the process and author of the text
docpp-owner = 3. Body that holds the decision
docpp-approved = 4. Day of writing and of approval by the negotiating table
docpp-facilitator = 5. Facilitator, and those invited as observers
docpp-sent = 6. Day of sending to the guarantor
docpp-premise = 7. Premise
docpp-premise-words = These are the themes and the questions brought to the assembly:
docpp-course = 8. Course of the process
docpp-course-words = These are the participants of the meeting and the organizations of the negotiating table. The other meetings of the process are to be added.
docpp-outcome = 9. Outcome of the process: proposals for the decision-maker
docpp-shared = Shared proposals
docpp-divergent = Points of divergence
docpp-voted = Proposals that the vote decided on
docpp-open = Proposals that came up: the theme was not closed
docpp-title-alone = (the proposal is its title, with no other text)
docpp-no-proposal = No proposal was left on this theme.
docpp-proposals = Proposals on “{ $theme }” and their outcomes
docpp-column-proposal = Proposal
docpp-column-weight = Weight
docpp-column-priority = Priority
docpp-column-table = The table’s position
docpp-column-vote = The assembly’s vote
docpp-vote-turnout = { $vote } ({ $voters } voted of { $present } { $when ->
    [entitled] entitled
   *[opening] present with the right to vote
}{ $limited ->
    [yes] ; { $who }
   *[no] {""}
})
docpp-decided = Vote no. { $n }, { $vote }
docpp-no-round = no consensus round
docpp-no-vote = no vote on this proposal
docpp-no-vote-decided = no vote decided on this proposal; the votes on the theme are below
docpp-vote = vote no. { $n }
docpp-votes-beside = Other votes on the theme:
docpp-not-proclaimed = result not proclaimed yet
docpp-figures-held = figures not published: secret vote, fewer than three voters
docpp-reservations = Reasons, reservations, objections and statements on record:
docpp-observations = Observations received on “{ $theme }” and what became of them
docpp-votes-no-theme = Votes on no theme
docpp-no-theme = Observations without a theme
docpp-observations-none = Observations on no theme in particular and what became of them
docpp-polls-no-theme = Outside polls on no theme
docpp-advice = 10. How the decision-maker is asked to decide
docpp-advice-draft = A draft made from the outcomes, to be revised with the negotiating table before it is sent.
docpp-advice-title = “{ $title }”
docpp-advice-shared = { $theme }: the body is asked to accept the shared proposal { $titles }{ $records ->
    [0] .
   *[other] , considering the reservations on record.
}
docpp-advice-divergent = { $theme }: { $titles } stay open. The body is asked to choose, considering the reasons of each.
docpp-advice-voted = { $theme }: the assembly chose { $titles } by vote{ $settled ->
    [lot] ; the lot decided the tie
    [table] ; the table decided the tie
   *[no] {""}
}. The body is asked to accept the choice{ $records ->
    [0] .
   *[other] , considering the reservations on record.
}
docpp-advice-apart = { $theme }: the assembly decided with vote no. { $n }, { $vote }. The body is asked to take it into account.
docpp-advice-vote = Vote no. { $n }, { $vote }. The body is asked to take it into account.
docpp-advice-apart-void = { $theme }: vote no. { $n }, { $vote }, has no effect. There is no proposal to hand to the body.
docpp-advice-void = Vote no. { $n }, { $vote }. The vote has no effect.
docpp-advice-open = { $theme }: the theme was not closed; { $n ->
    [one] the proposal that came up is { $titles }.
   *[other] the proposals that came up are { $titles }.
}
docpp-advice-pending = { $theme }: the assembly chose { $titles } by vote, but the theme was not closed. It is to be closed before this document is handed over.
docpp-advice-nothing = { $theme }: there is no proposal to hand to the body.
docpp-advice-held = { $theme }: the assembly voted in secret, and the result was not proclaimed. It is to be proclaimed before this document is handed over.
docpp-advice-reasons = If the body departs from these outcomes, it gives its reasons in public.
docpp-monitoring = 11. Monitoring
