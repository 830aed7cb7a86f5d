# The tables of the final report (*relazione finale*).

report-title = Tables for the final report
report-meetings = Participatory events
report-meetings-caption = Meetings and participants
report-column-meeting = Name
report-column-kind = Kind
report-column-place = Place
report-column-day = Day
report-column-all = Participants
report-column-women = Women
report-column-men = Men
report-column-others = Others
report-column-young = Young people
report-not-recorded = not recorded
report-not-apart = not told apart
report-others = Among the others are also those who declared no gender and those in groups of fewer than 3 people, so that nobody can be picked out: women and men may be a few more.
report-young = Young people are under 30; age bands of fewer than 3 people are put together with others and not told.
report-young-none = Age was not recorded.
report-people = Participants: who and how many
report-table = Negotiating table
report-no-table = There was no negotiating table at this meeting.
report-seats = { $n ->
    [one] The table has 1 organization.
   *[other] The table has { $n } organizations.
}
report-methods = Methods and techniques used
report-method-spokespeople = Positions entrusted to spokespeople, with speaking times fixed beforehand
report-method-observations = Observations and proposals taken down{ $answered ->
    [yes] , each with an answer
   *[no] {""}
}
report-method-consensus = Consensus method, scale: { $scale }
report-method-weighing = Weighing of options against criteria
report-method-vote = Vote, by the method: { $method }
report-votes = Votes
report-votes-caption = Votes closed and not annulled; those present are those who could vote
report-column-question = Question
report-column-method = Method
report-column-present = Present
report-column-voters = Voted
report-column-valid = Valid
report-held = not published
report-column-chosen = Outcome
report-observations = Observations
report-observations-caption = Observations by outcome
report-column-observations = Observations
report-none = None.
report-methods-none = None.
