# The open vote.

ballots-title = 7 Vote · open
ballots-open-since =
    { $n ->
        [0] Open for less than a minute · it closes when you say so
        [one] Open for 1 minute · it closes when you say so
       *[other] Open for { $n } minutes · it closes when you say so
    }
ballots-channel-hands = Hands
ballots-channel-paper = Paper
ballots-channel-totals = Totals
ballots-channel-call = Roll call
ballots-channel-phone = Phones
ballots-counting = being counted
ballots-nothing-yet = nothing yet
ballots-total = In all
ballots-of = { $n } of { $of }
ballots-of-least = at least { $n } of { $of }
ballots-missing-unknown = How many people have voted is not written: at least { $n }
ballots-missing =
    { $n ->
        [0] { $when ->
            [entitled] Everyone entitled has voted
           *[opening] Everyone present with the right to vote has voted
        }
        [one] 1 person is missing
       *[other] { $n } people are missing
    }
ballots-too-many = ! More votes than { $when ->
    [entitled] people entitled
   *[opening] people
} (+{ $n }): { $when ->
    [closing] somebody left, or uncounted arrivals
   *[opening] uncounted arrivals, or several ballots each
}
ballots-handed-out = Ballots handed out { $n } · read { $read }
ballots-doubtful =
    { $n ->
        [one] ! 1 doubtful ballot to decide before closing
       *[other] ! { $n } doubtful ballots to decide before closing
    }
ballots-covered = The results are covered here too, until you close.

ballots-key-paper = paper ballots
    .words = read ballots, pack, count
ballots-key-hands = show of hands
    .words = hands, count
ballots-key-phones = phones
    .words = network, codes, wifi
ballots-key-totals = totals
    .words = type totals, counted by hand
ballots-key-handed-out = ballots handed out
    .words = distributed, slips
ballots-key-close = close
    .words = close the vote, end the vote
ballots-key-annul = annul
    .words = annul the vote, void, mistake in the vote

ballots-handed-out-title = How many ballots were handed out?
ballots-handed-out-body = No more than these can come back.
ballots-annul-title = Annul this vote?
ballots-annul-body = What came in stays in the record, marked as annulled. Write the reason: it goes into the minutes.
ballots-close-title = Close the vote?
ballots-close-count = { $voted ->
    [0] Nobody has voted
    [one] 1 person has voted
   *[other] { $voted } have voted
}{ $over ->
    [0] { $missing ->
        [0] , nobody is missing
        [one] , 1 is missing
       *[other] , { $missing } are missing
    }
   *[other] {""}
}.
ballots-close-least = At least { $voted } have voted: how many exactly is not written.
ballots-close-nothing = ! Nothing has come in yet from: { $channels }.
ballots-close-paper = Ballots handed out { $out }, read { $read }: they do not add up.
ballots-close-body = After closing nobody can vote and the results are uncovered. Reopening will need a reason.
ballots-close-body-phone = After closing nobody can vote and the results are uncovered. The ballots of the phones are mixed: the vote cannot be reopened, only annulled and repeated.
ballots-close-word = CLOSE

ballots-next-list = Back to the votes
ballots-next-close = Close the vote (asks to confirm)
ballots-next-hands = Type the show of hands
ballots-next-paper = Read the paper ballots
ballots-next-totals = Type the totals
ballots-next-call = Call the roll
ballots-next-show = Show the vote to the hall, with the QR for phones
ballots-next-phones = Let the phones in
ballots-no-codes = No codes made: nobody can vote by phone. Make and print them from E, phones.
ballots-no-personal-codes = No personal codes made: nobody can vote by phone. Make and print them from E, phones.
ballots-silence = { $n ->
    [one] No ballot for 1 minute
   *[other] No ballot for { $n } minutes
}: does the network work? Open the page on a phone in the hall.
ballots-base = { $when ->
    [entitled] Entitled to vote, in the hall or not, { $present }, counted when the vote opened
    [closing] In the hall now with the right to vote { $present }: those there when the vote closes count
   *[opening] In the hall with the right to vote { $present }, counted when the vote opened
}
ballots-reopened = Open again since { $at }: { $reason }
ballots-added = At { $at } people vote this way too: { $channel }. { $reason }
ballots-retaken = At { $at } { $when ->
    [entitled] the entitled
   *[opening] those present
} were counted again (they were { $was }). { $reason }
ballots-key-call = roll call
    .words = call by name
ballots-key-add = another way
    .words = add a way of voting, change channel, go to paper, the network is down
ballots-key-census = recount those present
    .words = somebody left, somebody came, denominator
ballots-add-title = In which other way do people vote?
ballots-add-why = Why is it added?
ballots-add-body = Who has voted stays counted; only those who have not voted vote this way. The reason goes into the minutes.
ballots-census-title = Why are those present counted again?
ballots-census-body = { $when ->
    [entitled] Entitled to vote
   *[opening] Present with the right to vote
}: they were { $was }, now they are { $now }. The reason goes into the minutes.
