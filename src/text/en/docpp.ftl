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
docpp-no-proposal = No proposal was left on this theme.
docpp-proposals = Proposals on “{ $theme }”: weight, priority, the table’s position, the assembly’s vote
docpp-column-proposal = Proposal
docpp-column-weight = Weight
docpp-column-priority = Priority
docpp-column-table = The table’s position
docpp-column-vote = The assembly’s vote
docpp-vote-turnout = { $vote } ({ $voters } of { $present } voted)
docpp-decided = Vote no. { $n }, { $vote }
docpp-no-vote = no vote
docpp-vote = vote no. { $n }
docpp-figures-held = figures not published: secret vote, fewer than three voters
docpp-reservations = Reservations, objections and statements on record:
docpp-observations = Observations received on “{ $theme }” and what became of them
docpp-votes-no-theme = Votes on no theme
docpp-no-theme = Observations without a theme
docpp-observations-none = Observations on no theme in particular and what became of them
docpp-polls-no-theme = Outside polls on no theme
docpp-advice = 10. How the decision-maker is asked to decide
docpp-advice-draft = A draft made from the outcomes, to be revised with the negotiating table before it is sent.
docpp-advice-shared = { $theme }: the body is asked to accept the shared proposal { $titles }{ $records ->
    [0] .
   *[other] , considering the reservations on record.
}
docpp-advice-divergent = { $theme }: { $titles } stay open. The body is asked to choose, considering the reasons of each.
docpp-advice-voted = { $theme }: the assembly chose { $titles } by vote. The body is asked to accept the choice{ $records ->
    [0] .
   *[other] , considering the reservations on record.
}
docpp-advice-apart = { $theme }: the assembly decided with vote no. { $n }, { $vote }. The body is asked to take it into account.
docpp-advice-vote = Vote no. { $n }, { $vote }. The body is asked to take it into account.
docpp-advice-open = { $theme }: the theme was not closed; the proposals are { $titles }.
docpp-advice-nothing = { $theme }: there is no proposal to hand to the body.
docpp-advice-held = { $theme }: the assembly voted in secret, and the result was not proclaimed. It is to be proclaimed before this document is handed over.
docpp-advice-reasons = If the body departs from these outcomes, it gives its reasons in public.
docpp-monitoring = 11. Monitoring
