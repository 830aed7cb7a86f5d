# Why something was refused, and how to go on.

refusals-empty = { $field ->
    [Title] The title
    [Short] The short name
    [Name] The name
    [Organization] The name of the organization
    [Category] The name of the category
    [Question] The question
    [Option] The name of the option
    [Reason] The reason
    [Criterion] The criterion
    [Place] The place
    [Author] Who decided
    [Seed] The seed of the draw
    [Source] The source
   *[Text] The text
} is missing: type it and press ENTER.
refusals-too-long = The text is too long: { $found } characters, at most { $max }. Shorten it.
refusals-control-character = The text holds a character that cannot be written (code { $code }). Type it by hand.
refusals-duplicate = “{ $text }” is already there: choose another name.
refusals-not-found = It is not there any more: someone removed or undid it. Go back to the list.
refusals-wrong-order = The order does not hold each item exactly once: try again from the updated list.
refusals-nothing-to-undo = There is nothing to undo: an opened or closed vote, and what came from a phone, are not undone from here.
refusals-nothing-to-redo = There is nothing to redo.
refusals-too-many = Too many: { $found }, at most { $max }.

refusals-setup-category-in-use = { $people } { $people ->
    [one] person belongs
   *[other] people belong
} to the category: change theirs first.
refusals-setup-end-before-start = The last day is before the first: correct the dates.
refusals-setup-out-of-range = { $value } will not do: choose between { $min } and { $max }.
refusals-setup-time-out-of-range = The time to speak goes from { $min } to { $max } seconds, and this one has { $seconds }: write minutes (3) or minutes and seconds (2:30).
refusals-setup-vote-open = A vote is open: close it first.

refusals-roll-already-present = Already present.
refusals-roll-not-present = Not in the hall: record the arrival first.
refusals-roll-struck = This entry was struck off: add the person again.
refusals-roll-same-person = { $name } is already on the list with the same category: choose that entry or change the category.
refusals-roll-seat-taken = The seat of { $organization } is held by someone present: choose another seat, or free that one first.
refusals-roll-seat-voted = They have voted for their seat: the seat is changed once the vote is closed.
refusals-roll-name-needed = A name is needed here: type it and press ENTER.
refusals-roll-closed = Check-in is closed: reopen it to register more people.

refusals-themes-not-open = “{ $title }” is no longer open: restore it, or choose another.
refusals-themes-theme-closed = The theme “{ $title }” is closed: reopen it first.
refusals-themes-different-themes = The positions are on different themes: they merge only within a theme.
refusals-themes-nothing-to-merge = Choose at least one other position to merge.
refusals-themes-nothing-to-split = At least two new positions are needed.
refusals-themes-hands-over-present = More hands ({ $hands }) than people present ({ $present }): count again.
refusals-themes-sum-over-present = That makes { $sum } hands in all, { $present } are present: count again.
refusals-themes-speaks-for-another = Already the spokesperson of “{ $title }”: choose someone else, or free that place first.
refusals-themes-not-on-roll = Not on the list: register the person at check-in first.
refusals-themes-vote-open = A vote on this theme is open: close it first.
refusals-themes-still-open = { $open } positions are still open: a vote is needed, or close the theme with points of divergence.
refusals-themes-not-divergent = One position at most is open: close the theme as a shared proposal.
refusals-themes-theme-open = The theme “{ $title }” is open already.
refusals-themes-not-decided = The vote has no proclaimed result yet: proclaim it from the results, then close the theme.
refusals-themes-already-open = “{ $title }” is open already.

refusals-floor-nobody-speaks = Nobody has the floor: give it to someone in the queue first.
refusals-floor-already-paused = The clock is paused already.
refusals-floor-already-running = The clock is running already.
refusals-floor-already-queued = Already in the queue: to speak sooner, move the turn up.
refusals-floor-no-spokesperson = No position on this theme has a spokesperson: choose one first.
refusals-floor-position-missing = A spokesperson speaks for a position: choose which.
refusals-floor-not-on-roll = The person was struck off the list: register them at check-in.
refusals-floor-time-out-of-range = { $seconds } seconds will not do: choose between { $min } and { $max }.

refusals-observations-withdrawn = Observation no. { $id } is withdrawn: let it count again first.
refusals-observations-not-withdrawn = Observation no. { $id } is not withdrawn.
refusals-observations-same-text = “{ $title }” says so already: change the text, or give another answer.

refusals-consensus-no-seats = Nobody sits at the table: add the seats first.
refusals-consensus-round-open = A consensus round is open already: close it first.
refusals-consensus-round-not-open = This consensus round is closed: to go on, open another.
refusals-consensus-position-not-open = “{ $title }” is no longer open: restore it among the positions, or go on to another.
refusals-consensus-off-scale = Degree { $degree } is not on the scale: choose one of those that the screen lists.
refusals-consensus-reason-needed = Degree { $degree } needs a reason: press M and type it.
refusals-consensus-said-aloud = This seat has spoken aloud: to change its word, it says so aloud.
refusals-consensus-not-seated = The speaker does not sit at this table: give them the seat first, at check-in.
refusals-consensus-bad-fraction = The fraction { $numerator }/{ $denominator } will not do: it must be between zero and one.
refusals-consensus-too-many-tolerated = The tolerated blocks ({ $tolerated }) are too many for the seats at the table ({ $seats }): choose fewer.
refusals-consensus-nobody-spoke = Nobody has spoken yet: write at least one degree.
refusals-consensus-nothing-to-carry = There is nothing to carry over: no earlier round on the same scale, or all have spoken already.

refusals-vote-not-draft = The vote was opened already: it can no longer be changed.
refusals-vote-not-open = The vote is not open: open it, or if it is closed reopen it from the results.
refusals-vote-not-closed = The vote is not closed yet: close it first.
refusals-vote-another-open = The vote “{ $question }” is still open: close it first.
refusals-vote-too-few-options = { $found ->
    [0] There are no options
    [one] There is only one option
   *[other] There are only { $found } options
}: at least two are needed.
refusals-vote-bad-limits = The limits of the ballot do not agree: check least and most, the points (from 1 to 1000), the grades (from 2 to 10) or the scale (up to 100).
refusals-vote-rule-does-not-fit = The rule does not go with this ballot, chooses nothing or does not fill so many places: change the rule, the ballot or the places.
refusals-vote-bad-seats = Places to fill { $seats }, options { $choices }: change the places or the options.
refusals-vote-bad-threshold = The threshold { $numerator }/{ $denominator } will not do: it must be between zero and one.
refusals-vote-no-channel = Choose at least one way of voting.
refusals-vote-hands-are-not-secret = A show of hands is not secret: drop the secrecy or the show of hands.
refusals-vote-hands-cannot-say = A show of hands cannot express this vote: use ballots.
refusals-vote-totals-cannot-say = Totals alone cannot be counted this way: read the ballots one by one.
refusals-vote-not-this-channel = This vote is not held in this way: it is added from the open vote, with G.
refusals-vote-roll-call-is-not-secret = A roll call is not secret: take away the secrecy or the roll call.
refusals-vote-roll-call-cannot-say = A roll call is answered with one word: use a motion or a single choice.
refusals-vote-channel-open = People already vote in this way too.
refusals-vote-same-census = Those present with the right to vote are the same as before: there is nothing to change.
refusals-vote-census-at-closing = The rule counts those present at closing: they are counted when you close.
refusals-vote-not-callable = Not among those who may vote: check the right to vote at check-in.
refusals-vote-not-checked-in = Not in the hall as far as check-in knows: register the arrival first, then take the answer.
refusals-vote-came-after-count = Came in after those present were counted: count those present again (R on the open vote), then take the answer.
refusals-vote-not-on-ballot = There is no such answer: press one of the keys written below.
refusals-vote-seat-has-voted = Somebody else has voted for this seat of the table.
refusals-vote-call-unfinished = { $left ->
    [0] Nobody has answered the roll call yet
    [one] One person has not answered the roll call yet
   *[other] { $left } people have not answered the roll call yet
}: call them, or mark them absent with -.
refusals-vote-hands-unfinished = { $left ->
    [0] The show of hands is counted and not recorded yet: M, then ENTER
    [one] The show of hands is half counted, a row is missing: M and count it
   *[other] The show of hands is half counted, { $left } rows are missing: M and count them
}; or take the figures away with Ctrl+Z.
refusals-vote-totals-unfinished = { $left ->
    [one] One figure of the totals is written and not recorded yet
   *[other] { $left } figures of the totals are written and not recorded yet
}: T, then ENTER to the end; or take the figures away with Ctrl+Z.
refusals-vote-counters-differ = In row { $row } the two counts differ: count only that one again.
refusals-vote-rest-differs = { $found } would be in favor, but { $expected } raised no hand: count again who is against and who abstains.
refusals-vote-nobody-may-vote = Nobody may vote: check who is present.
refusals-vote-position-not-open = The position “{ $label }” is no longer open: remove the option.
refusals-vote-wrong-length = { $found } figures were typed, there are { $choices } options.
refusals-vote-over-present = The voters ({ $voters }) are more than those who may vote ({ $present }): count again or, if somebody came in, count those present again (R on the open vote).
refusals-vote-over-voters = More votes ({ $votes }) than voters ({ $voters }): count again.
refusals-vote-sum-over-voters = The sum is { $sum }, at most { $max } is possible: count again.
refusals-vote-figure-too-large = The figure is too large: check the digits.
refusals-vote-pack-open = Pack { $pack } is still open: finish it first.
refusals-vote-pack-not-open = The pack is not open: type first how many ballots it has.
refusals-vote-bad-pack = A pack of { $counted } ballots will not do: count it again and write the right number.
refusals-vote-pack-full = The pack is finished: you had counted { $counted }. If there is another, recount the pack.
refusals-vote-pack-short = { $read ->
    [0] No ballot read
    [one] 1 ballot read
   *[other] { $read } ballots read
}, you had counted { $counted }: look for the missing ones or recount the pack.
refusals-vote-no-such-slip = This ballot is not in the pack.
refusals-vote-not-doubtful = This ballot is not among the doubtful ones.
refusals-vote-still-doubtful = { $left ->
    [one] 1 doubtful ballot is left: decide it before closing.
   *[other] { $left } doubtful ballots are left: decide them before closing.
}
refusals-vote-bad-ballot = The ballot breaks the rule of the vote: read the marks again, or press N if it is void.
refusals-vote-empty = There is no vote to count yet.
refusals-vote-no-tie = There is no tie to settle.
refusals-vote-tie-rule-says-otherwise = The rule written before the vote settles the tie in another way.
refusals-vote-no-first-places = This ballot under this rule has no first places to compare: choose another way to settle ties. First places are for rankings, points and scores.
refusals-vote-no-resistance = This ballot does not ask for resistance: choose another way to settle ties.
refusals-vote-tie-needs-ballots = To settle a tie this way ballots are read one by one: remove the totals counted elsewhere, or choose another way to settle ties.
refusals-vote-not-the-tied = The order must hold exactly the tied options.
refusals-vote-reason-needed = The figures do not add up: write the reason to go on.
refusals-vote-tie-open = There is a tie to settle first.
refusals-vote-theme-closed = A theme was closed on this vote: first reopen the theme, among the positions (key C).
refusals-vote-theme-not-open = The theme “{ $title }” is closed: reopen it among the positions (key C on the theme), then prepare the vote.
refusals-vote-annulled = The vote was annulled: repeat it with a new one.
refusals-vote-bad-base = This vote does not have that base: choose another base for 100%, threshold or quorum.
refusals-vote-threshold-needs-votes = A threshold is a share of votes: with this rule, remove it or change the rule.
refusals-vote-voters-needed = Threshold or quorum need the number of voters: type how many people voted and try again.
refusals-vote-not-countable = These ballots cannot be counted by this rule ({ $fault }). Prepare it again with another rule.
refusals-vote-sum-under-voters = They add up to { $sum }, they must be at least { $min }: count again.
refusals-vote-pack-over = You have read { $read } { $read ->
    [one] ballot
   *[other] ballots
} of this pack, it cannot hold { $counted }: undo the last ones with Ctrl+Z.
refusals-vote-read-twice = This pack has its second reading: what the first reader read does not change any more.
refusals-vote-pack-taken = This reading is here already: it is of pack { $pack }. A pack that was read is not taken in twice.
refusals-vote-other-packs = The packs brought ({ $brought }) are not those that wait for their second reading ({ $waiting }), or have another number of ballots: check the packs.
refusals-vote-no-difference = On this ballot the two readings say the same.
refusals-vote-second-missing = Pack { $pack } must be read a second time before the vote is closed.
refusals-vote-unsettled = { $left ->
    [one] One ballot has two different readings: read it again before closing.
   *[other] { $left } ballots have two different readings: read them again before closing.
}
refusals-vote-phones-cannot-tell = Anonymous codes do not say whose they are: alone they are only good for the whole plenary. Add the roll call (named vote, personal codes), or leave the phones out.
refusals-vote-answered-by-phone = They have answered by phone: that answer counts. If it is not theirs, make their personal code anew and then type the answer given aloud.
refusals-vote-no-personal-codes = With a roll call phones vote by name and there is no personal code: make them on the phones screen, with N.
refusals-vote-no-tickets = Phones vote with a code and there is none: make them on the phones screen, with C.
refusals-vote-urn-emptied = The ballots of the phones were already taken out of the urn and mixed: nobody knows who has voted. Annul the vote with a reason and repeat it.

refusals-tickets-bad-count = { $count } codes will not do: choose between 1 and { $max }.
refusals-tickets-nobody-to-give = No personal code is missing: whoever may have one has it. If the table is empty, give its seats to people first.
refusals-tickets-already-withdrawn = Code no. { $id } was already withdrawn.

refusals-weighing-too-few-options = At least two options are needed.
refusals-weighing-no-criteria = There are no criteria: write at least one.
refusals-weighing-weights-sum = The weights make { $sum }: they must make 100.
refusals-weighing-negative-weight = A weight cannot be below zero.
refusals-weighing-bad-points = Sheet of points no. { $row } is not right: it needs one number for each criterion, not all zero. Correct it.
refusals-weighing-off-scale = The score { $score } is off the scale: the most is { $max }.
refusals-weighing-missing-score = The score of “{ $option }” for “{ $criterion }” is missing: write it.
refusals-weighing-not-open = The weighing is confirmed or withdrawn: reopen it first.
refusals-weighing-bad-scale = A scale from 0 to { $scale } will not do: choose a maximum between 1 and { $max }.

refusals-board-nothing-covered = There is nothing to uncover: the hall sees everything already.

refusals-tray-not-collecting = No proposals are being collected: begin to collect first.
refusals-tray-not-waiting = This proposal was already read: choose another.
refusals-tray-bad-limit = { $each } proposals for each code will not do: choose between 1 and { $max }.

refusals-outside-nothing-to-bring = There is no proposal to take in: choose another column or another file.
refusals-outside-no-options = There is no answer: choose another column or another file.
refusals-outside-no-respondents = How many people answered is missing: without it the figures have no base. Type it.
refusals-outside-more-than-respondents = “{ $option }” has more answers ({ $count }) than people who answered ({ $respondents }): correct one of the two figures.
refusals-outside-more-answers-than-respondents = More answers ({ $answers }) than people ({ $respondents }), one each: correct the figures, or choose several answers each.
refusals-outside-withdrawn = Poll no. { $id } is withdrawn: import it again.
refusals-outside-unchanged = The poll says so already: there is nothing to correct.
