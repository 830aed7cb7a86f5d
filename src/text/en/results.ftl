# Results.

results-title = 7 Vote · results
results-none = No vote has been closed yet.
results-more = ↓ { $n } more { $n ->
    [one] row
   *[other] rows
}
results-stage = Vote no. { $n } · { $stage } { $at }
results-stage-draft = being prepared
results-stage-open = open
results-stage-closed = closed at
results-stage-verified = verified, closed at
results-stage-proclaimed = proclaimed, closed at
results-stage-annulled = annulled
results-stage-annulled-closed = annulled, closed at
results-annulled = Annulled: { $reason }
results-hundred = 100% = { $n } { $base }
results-of = { $n } of { $of }
results-multiple = A ballot may carry several marks: the sum can exceed 100%.
results-unknown = number of voters not known

results-base-entitled = entitled
results-base-present = present
results-base-voters = voters
results-base-valid = valid votes
results-base-entitled-one = entitled
results-base-present-one = present
results-base-voters-one = voter
results-base-valid-one = valid vote
results-base-cast-one = vote cast
results-base-points = points given
results-base-cast = votes cast
results-base-for-against = in favor or against
results-at-least = at least { $n }/{ $d } of { $of }{ $rounded ->
    [yes] , rounded up
   *[no] {""}
}
results-more-than = more than { $n }/{ $d } of { $of }
results-figure = { $kind ->
    [points] { $figure } { $one ->
        [yes] point
       *[no] points
    }
    [mean] { $figure } on average
    [median] score { $figure }
    [grade] grade { $figure } of { $top }
    [firsts] { $figure } { $one ->
        [yes] first place
       *[no] first places
    }
    [contests] { $figure } { $one ->
        [yes] contest won
       *[no] contests won
    }
    [defeat] lost with { $figure }
    [gap] lost by { $figure }
    [resistance] { $figure } resistance
   *[votes] { $figure } { $one ->
        [yes] vote
       *[no] votes
    }
}
results-figure-heading = { $kind ->
    [points] Points
    [mean] Mean ({ $min } to { $top })
    [median] Middle score ({ $min } to { $top })
    [grade] Middle grade (0 to { $top })
    [firsts] First places
    [contests] Contests won
    [defeat] Votes against
    [gap] Votes behind
    [round] Votes in the last round
    [transfer] Votes after transfers
    [resistance] Resistance
   *[votes] Votes
}
results-meaning = { $kind ->
    [points] Points of each option
    [mean] Mean of the scores given, from { $min } to { $top }
    [median] Middle of the scores given, from { $min } to { $top }
    [grade] Middle grade, from 0, the worst, to { $top }, the best
    [firsts] First places of each option
    [contests] Contests won against the other options, where a tie is worth half
    [defeat] Votes against in the worst defeat, where less is better
    [gap] Votes behind in the worst defeat, where less is better
    [round] Votes in the last round in which each option stood
    [transfer] Votes of each option at the end of the transfers{ $known ->
        [yes] , with a quota of { $quota } votes for a place
       *[no] {""}
    }
    [order] Order by contests of two at a time, without a figure for each option
    [grades] How many ballots give each grade, from 0, the worst, to { $top }, the best
    [resistance] Sum of resistance, each from 0 to { $top }, where less is better
   *[votes] Votes of each option
}
results-meaning-of = { $what }; valid ballots { $n }
results-alike = Equal figures and different places: P says what tells them apart.
results-grades-given = Ballots that give each grade, from { $top } to 0: { $list }
results-costs = { $figure }, costs { $cost } €
results-favourable = In favor

results-verdict-passed = ✓ { $what } { $votes } of { $n } { $base }; { $needed } are needed ({ $rule }); approved with { $margin ->
    [0] no vote
    [one] 1 vote
   *[other] { $margin } votes
} to spare.
results-verdict-failed = { $n ->
    [0] ✗ Not approved: { $base } 0, the threshold is not reached.
   *[other] ✗ { $what } { $votes } of { $n } { $base }; { $needed } are needed ({ $rule }); not approved, { $margin } short.
}
results-majority-passed = ✓ In favor { $favourable }, against { $against }, abstaining { $abstaining }: approved, more are in favor than against.
results-majority-failed = ✗ In favor { $favourable }, against { $against }, abstaining { $abstaining }: not approved, those in favor are not more than those against.
results-passes-one = { $name } ({ $votes } of { $n } { $base })
results-passes = ✓ { $n ->
    [one] Passes
   *[other] Pass
}: { $names }.
results-nobody = ✗ No valid vote: nothing is decided.
results-quorum-passed = ✓ Quorum reached: voters { $votes } of { $n } { $base }; { $needed } are needed ({ $rule }).
results-quorum-failed = ✗ Quorum not reached: voters { $votes } of { $n } { $base }; { $needed } are needed ({ $rule }), { $margin } short.
results-quorum-nothing = The vote decides nothing: too few voted.
results-quorum-threshold = The threshold alone { $passed ->
    [yes] would have been reached
   *[no] would not have been reached either
}: { $what } { $votes } of { $n } { $base }, { $needed } were needed ({ $rule }).
results-others = On other bases: { $list }.
results-other-passed = { $base } { $n }: approved ({ $needed } needed)
results-other-failed = { $base } { $n }: not approved{ $n ->
    [0] {""}
   *[other] {" "}({ $needed } needed)
}

results-tie = ! Tied: { $names }. The written rule says: { $rule }.
results-tie-ex-aequo = they stay tied
results-tie-run-off = run-off
results-tie-table = the table decides
results-tie-lot = public lot
results-tie-first-places = they have as many first places, they stay tied
results-tie-lower-resistance = they met the same resistances, they stay tied
results-broken-first-places = Tied: { $names }. First places on the ballots count: { $figures }.{ $tiers ->
    [1] {""}
   *[other] {" "}Order: { $order }.
}
results-broken-resistance = { $tiers ->
    [1] Tied: { $names }. They met the same resistances, one by one.
   *[other] Tied: { $names }. The ballots with the strongest resistances count: { $figures }. Order: { $order }.
}
results-broken-level = resistance { $level }: { $figures }
results-broken-tier = { $n ->
    [1] { $names }
   *[other] { $names } tied
}
results-broken-then = then
results-settled-lot = Lot drawn with the seed “{ $seed }”: { $order }. Draw it again with SHA-256 of “seed|option number”, lowest first.
results-settled-by = Tie settled by { $by }: { $order }.

results-ledger-present = { $when ->
    [entitled] Entitled to vote at opening
    [closing] Present and entitled to vote at closing
   *[opening] Present and entitled to vote
} { $present } = voted { $voters } + did not vote { $not }
results-ledger-over = { $when ->
    [entitled] Entitled to vote at opening
    [closing] Present and entitled to vote at closing
   *[opening] Present and entitled to vote
} { $present }, yet { $voters } voted
results-ledger-voters = Voted { $voters } = valid { $valid } + blank { $blank } + void { $void }
results-voters-unknown = Number of voters not known: only totals are.
results-void = Void: { $list }
results-odd-over-present = ✗ Voters ({ $n }) are more than those who may vote ({ $of }): check again, or proclaim with a reason.
results-odd-returned = ✗ { $n } ballots came back, { $of } were handed out: check again, or proclaim with a reason.
results-odd-missing = ! { $n ->
    [one] 1 ballot handed out did not come back
   *[other] { $n } ballots handed out did not come back
}.
results-odd-margin = ! The margin is { $margin }: { $void ->
    [one] 1 void ballot
   *[other] { $void } void ballots
} could have changed the first place.
results-odd-verdict = ! { $n ->
    [one] 1 vote
   *[other] { $n } votes
} would have changed the outcome; void ballots: { $void }.
results-odd-margin-unread = ! The margin is { $margin }: { $unread ->
    [one] 1 ballot that did not come back
   *[other] { $unread } ballots that did not come back
} could have changed the first place.
results-odd-verdict-unread = ! { $n ->
    [one] 1 vote
   *[other] { $n } votes
} would have changed the outcome; ballots that did not come back: { $unread }.
results-odd-call = ! The answers of the roll call were not read back to the hall.
results-channels-held = The figures of each way of voting are not shown nor saved: the vote is secret, and with so few people, or all of one mind, it would be known who voted what.
results-odd-exposing = ! A secret vote in which it is known who voted what (fewer than three voters, or all alike): tell those who voted before proclaiming.
results-reversal = { $n ->
    [one] It would have changed if 1 person had voted differently.
   *[other] It would have changed if { $n } people had voted differently.
}
results-ledger-channels = { $when ->
    [entitled] Entitled at opening
    [closing] Present and entitled to vote at closing
   *[opening] Present and entitled to vote at opening
} { $present } = { $list } + not voting { $not }
results-care = { $packs ->
    [one] Paper: 1 pack
   *[other] Paper: { $packs } packs
}, { $twice ->
    [0] one reading
   *[other] { $all ->
        [yes] read twice
       *[no] { $twice } read twice
    }
}{ $reread ->
    [0] {""}
    [one] , 1 ballot read again
   *[other] , { $reread } ballots read again
}{ $decided ->
    [0] {""}
    [one] , 1 decided by the chair
   *[other] , { $decided } decided by the chair
}.
results-hands = { $manner }: { $alone ->
    [yes] one person alone counted
   *[no] two people counted
}{ $recounted ->
    [0] {""}
    [one] , 1 row counted again
   *[other] , { $recounted } rows counted again
}{ $rest ->
    [yes] , the others counted in favor
   *[no] {""}
}.
results-call = Roll call: typed by the operator, { $read ->
    [named] read back at { $at } by { $by }
    [yes] read back at { $at }
   *[no] not read back
}. Absent { $absent }, not voting { $silent }.
results-proclaimed-anyway = Proclaimed at { $at } although the figures did not add up: { $reason }
results-earlier-held = The figures of this count are not shown nor saved: the vote is open again, or it is secret and the difference would tell what those who came later voted.
results-superseded = A count that no longer holds (at { $at }): { $reason }

results-why-plain = The rule read to the hall holds, without other steps:
results-step-round = Round { $n }: { $figures }.
results-step-elected = Through so far: { $names }.
results-step-out = Out: { $names }.
results-step-pair = { $a } over { $b }: { $over } to { $under }.
results-step-path = { $path }: the strongest path is worth { $strength }, the one back { $back }.
results-step-no-path = Neither beats the other, not even by way of other options: between them they are equal.
results-step-locked = { $a } beats { $b } by { $strength }: it counts.
results-step-left-out = { $a } beats { $b } by { $strength }: it does not count, it contradicts stronger victories.
results-step-median = { $name }: middle grade { $grade }.
results-step-parting = { $a } and { $b } have the same middle grade. With { $taken ->
    [one] one middle grade
   *[other] { $taken } middle grades
} taken from each, { $first } is left in the middle for { $a } and { $second } for { $b }: { $a } stands before.
results-step-funded = { $name } costs { $cost } €: funded, { $left } € left.
results-step-skipped = { $name } costs { $cost } €: it does not fit, { $left } € left.
results-step-seated = { $name }: chosen with { $figure }.

results-robust-title = How robust the result is
results-robust-working = Counting these ballots again by the other rules: go on meanwhile, the result does not change.
results-robust-none = How robust this result is cannot be measured.
results-robust-rules = The same ballots by the other rules:
results-robust-alone = No other rule would read these ballots differently.
results-robust-totals = Only totals are known, not each ballot: the other rules cannot be applied.
results-robust-same = ✓ By all other rules the outcome is the same.
results-robust-would-first = ≠ By { $methods } { $n ->
    [one] { $names } would win.
   *[other] { $names } would tie for first.
}
results-robust-would-places = ≠ By { $methods } { $n ->
    [one] { $names } would go through.
   *[other] these would go through: { $names }.
}
results-robust-would-funded = ≠ By { $methods } { $n ->
    [one] { $names } would be funded.
   *[other] these would be funded: { $names }.
}
results-robust-would-nobody = ≠ By { $methods } nobody would win.
results-robust-and-more = { $first } and { $n } other rules
results-robust-added = { $n ->
    [one] One more ballot for { $name } would be enough
   *[other] { $n } more ballots for { $name } would be enough
} to change { $what ->
    [places] who has a place
    [funded] what is funded
   *[first] the first place
}; { $sure ->
    [yes] fewer would not.
   *[no] the exact least is between { $least } and { $n }.
}
results-robust-changed = { $n ->
    [one] One ballot filled in otherwise would be enough
   *[other] { $n } ballots filled in otherwise would be enough
} to { $what ->
    [places] change who has a place
    [funded] change what is funded
   *[first] put { $name } level or ahead
}; { $sure ->
    [yes] fewer would not.
   *[no] the exact least is between { $least } and { $n }.
}
results-robust-tied = The first place is tied: one more ballot would be enough to change it.
results-robust-never = No number of ballots was found that would change { $what ->
    [places] who has a place
    [funded] what is funded
   *[first] the first place
}.
results-robust-cut = There are too many ballots or options to try them all: the search stopped before its end.
results-robust-verdict = { $n ->
    [one] One more ballot would be enough
   *[other] { $n } more ballots would be enough
} to change whether the threshold is reached; fewer would not.
results-robust-verdict-never = No number of further ballots would change whether the threshold is reached.
results-robust-all-counted = ✓ No ballot was left out of the count.
results-robust-uncounted = Ballots left out of the count: void { $void } · doubtful { $doubtful } · not read { $unread }.
results-robust-doubt = ! { $all ->
    [one] 1 ballot was
   *[other] { $all } ballots were
} left out of the count and could have changed { $what ->
    [places] who has a place
    [funded] what is funded
   *[first] the first place
}: { $n ->
    [one] 1 was
   *[other] { $n } were
} enough.
results-robust-verdict-doubt = ! { $all ->
    [one] 1 ballot was
   *[other] { $all } ballots were
} left out of the count and could have changed whether the threshold is reached: { $n ->
    [one] 1 was
   *[other] { $n } were
} enough.
results-robust-safe = ✓ Not even all together could they have changed the outcome.
results-robust-look = ! { $why ->
    [rule] By another rule the outcome would be different
   *[ballots] The ballots left out of the count could have changed the outcome
}: E to see.

results-key-table = table
    .words = all percentages, bases
results-key-why = why
    .words = rounds, steps, explain the count
results-key-robust = robustness
    .words = other rules, how many ballots would change the outcome
results-key-result = result
results-key-covered = show covered
    .words = uncover one by one
results-key-receipts = receipts
    .words = receipts to the hall, list of codes, check your ballot
results-key-reopen = reopen
    .words = reopen the vote, correct
results-key-annul = annul
    .words = annul the vote
results-key-repeat = repeat the vote
    .words = again
results-key-run-off = run-off
    .words = second round
results-key-close-theme = close the theme on this vote
results-key-show = show the results to the hall

results-no-receipts = This vote has no receipts: only ballots sent by phone have one.

results-lot-title = Public lot
results-lot-body = Type the numbers called out in the hall: they decide, and anyone can draw it again.
results-table-title = Who goes through by decision of the table?
results-table-name = Negotiating table
results-verify-title = Who checked the count?
results-verify-body = It stays in the record; the minutes give the time. Write the role, such as “guarantor” or “two tellers”.
results-proclaim-title = The figures do not balance: why proclaim all the same?
results-proclaim-body = The reason goes into the minutes.
results-exposing-title = A secret vote, yet it is known who voted what
results-exposing-body = Fewer than three voted, or all alike: proclaiming tells what each of them voted. Tell those who voted first. Esc goes back: the vote can be annulled (A) and put together with that of a larger group.
results-exposing-few = The documents saved will say what was proclaimed, without the figures.
results-exposing-accept = proclaim and show the results in the hall
results-reopen-title = Reopen the vote?
results-reopen-body = Ballots stay; the present count stays in the record as superseded. Write the reason.
results-repeat-title = Why is the vote repeated?
results-repeat-body = The result as it is stays on record and in the minutes, beside the new one.
results-run-off-title = Why is there a run-off?
results-run-off-body = The rule written before the vote does not ask for it: the reason goes into the minutes.
results-annul-title = Annul this vote?
results-annul-body = The vote and its count stay in the record, marked as annulled. Write the reason: it goes into the minutes.

results-next-lot = Draw between those tied (asks the hall for numbers)
results-next-table = Record the table’s decision on the tie
results-next-verify = Mark the count as checked
results-next-proclaim = Proclaim and show the results to the hall
results-next-show = Show the results to the hall, all together
results-next-run-off = Prepare the run-off
results-next-close-theme = Close the theme on this vote
