# Counting again from the files of an export.

recount-same = ✓ Vote no. { $n }, { $question }: { $ballots ->
    [0] no ballots, totals counted
    [one] 1 ballot recounted
   *[other] { $ballots } ballots recounted
}, same result.
recount-differs = ✗ Vote no. { $n }, { $question }: the new count gives another result than the one on record.
recount-differs-where = {"  "}In voti.csv{ $option ->
    [0] {""}
   *[other] , option { $option }
}, column “{ $column }”: it holds “{ $recorded }”, the new count gives “{ $again }”.
recount-differs-absent = {"  "}In voti.csv the rows of this count are missing.
recount-differs-rule = {"  "}The ballots in schede_anonime.csv cannot be counted by the rule in regole.json.
recount-held = ! Vote no. { $n }, { $question }: the ballots{ $ballots ->
    [0] {""}
   *[other] {" "}({ $ballots } here)
} are not published, since the vote is secret and it would be known who voted what. It is counted again only from the session.
recount-lot-differs = ✗ Vote no. { $n }, { $question }: the seed of the draw does not give the order on record.
recount-file-changed = ✗ { $path } is no longer the one that was saved.
recount-file-missing = ✗ { $path } is missing or cannot be read.
recount-no-sums = ! { $sums } is missing: whether a file was changed shows only in the counts.
recount-empty-sums = ✗ There are no fingerprints of the files in { $sums }: whether a file was changed shows only in the counts.
recount-all-same = ✓ All is as recorded: { $n ->
    [0] there were no votes to recount
    [one] 1 vote recounted
   *[other] { $n } votes recounted
}.
recount-other-files = ✗ The results are as recorded ({ $n ->
    [one] 1 vote recounted
   *[other] { $n } votes recounted
}), but not all files are those that were saved: compare the marked ones with another copy. Opening and saving them in another program is enough to change them.
recount-not-all = ✗ Not all is as recorded, out of { $n ->
    [one] 1 vote
   *[other] { $n } votes
}: compare these files with another copy.
recount-unread = { $path } cannot be read ({ $why }): name the folder of an export.
recount-no-export = There is no export in “{ $path }”: “{ $rules }” is missing. Name the folder made by “portavoce export” or by step 9; if it is in a zip archive, unpack it first.
recount-no-export-near = There is no export in “{ $path }”: “{ $rules }” is missing. The nearest is “{ $near }”: name that one.
recount-not-ours = { $path } is not as Portavoce saved it: { $why }. Take another copy of the export.
recount-amiss-line = something is wrong on line { $line }
recount-amiss-text = it is not a table in UTF-8
recount-amiss-format = the format is “{ $found }”, which this version does not know
recount-amiss-column = the column “{ $column }” is missing
recount-amiss-cell = on line { $line }, column “{ $column }”, “{ $found }” cannot be read

recount-guide-title = How to count every vote again: { $name }
recount-guide-files =
    In this folder:
    - { $guide }: this text.
    - { $rules }: for each vote the question, the kind of ballot, the rule, the options (numbered from 0), those entitled and present, the totals that came in counted already, how ties were settled. It is JSON.
    - schede_anonime.csv: a row for each mark of each ballot read; the ballots are in order of what they say, not as they were read. CSV with commas, UTF-8.
    - voti.csv: the results on record, to compare with.
    In the folder above, { $sums } lists the SHA-256 fingerprint of every file: check it with “sha256sum --check { $sums }”.
recount-guide-steps =
    To count a vote again with any program:
    1. Take from schede_anonime.csv the rows with its number in the column “votazione”. Rows with the same number in “scheda” are one ballot.
    2. “esito_scheda” says whether it is valid (valida), blank (bianca) or void (nulla). Blank and void ballots count among the voters and give no votes.
    3. Of a valid ballot, “opzione_n” is the number of the option, from 1, and “valore” what is written: what it means is said by the vote, below.
    4. Apply the method written below, add the totals if there are any, and compare. The figures of a result are rounded to two decimals, a half up; places and outcomes stand in voti.csv too.
    “portavoce recount FOLDER” does the same.
recount-guide-value-mark = On the ballot: a row for each option marked, value 1.
recount-guide-value-place = On the ballot: the value is the place given to the option, 1 the first: only which comes before which counts. An option that is missing has no place, and two by two stands below those that have one.
recount-guide-value-points = On the ballot: the value is the points given to the option.
recount-guide-value-score = On the ballot: the value is the score given to the option; an option that is missing has no score.
recount-guide-value-grade = On the ballot: the value is the grade, 0 the worst.
recount-guide-value-resistance = On the ballot: the value is the resistance to the option, 0 none.
recount-guide-method = Method “{ $name }”, { $seats ->
    [one] 1 place
   *[other] { $seats } places
}: { $how }
recount-guide-method-alone = Method “{ $name }”: { $how }
recount-guide-source = Source: { $source }
recount-guide-option = { $number } = { $option }
recount-guide-option-cost = { $number } = { $option } (cost { $cost } €)
recount-guide-receipts = Receipts of the phones: { $file }, in alphabetical order. They say that a ballot arrived, not what it says: whoever kept one looks it up.
recount-guide-totals = Totals counted already ({ $channel }), in the order of the options: { $votes }
recount-guide-held = The ballots and totals of this vote are not published: it is secret, and it would be known who voted what. It is counted again only from the session, with “portavoce verify”.
recount-guide-few = Of this vote neither ballots nor figures are published: it is secret and fewer than three voted, so it would be known who voted what. It is counted again only from the session, with “portavoce verify”.
recount-guide-lot = Tie: drawn from the seed “{ $seed }”, order { $order }. For each tied option take the SHA-256 of the text “seed|number”, for example “{ $seed }|{ $first }”: the smallest wins.
recount-guide-decided = Tie: order decided by the table, { $order }.
recount-guide-first-places = Tie for the last places: for each tied option count the ballots that put it before all others (the best place, the most points or the highest score; zero points do not count). Before all others together with others, k in all, is worth 1/k. The option with more passes; options with as many stay tied.
recount-guide-lower-resistance = Tie for the last places: for each tied option count the ballots with the strongest resistance of the scale: the option with fewer passes. Where they are as many look at the resistance one lower, and so on; options tied to the end stay tied. Where a value is missing the resistance is 0.
recount-guide-expected = Result on record:
recount-guide-figure = { $option }: { $figure }
recount-guide-figure-outcome = { $option }: { $figure } ({ $outcome })
