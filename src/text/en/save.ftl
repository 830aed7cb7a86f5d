# Save: the files that leave the hall.

save-title = 9 Save the documents
save-folder = Folder: { $folder }
save-default-folder = exports/{ $name }, beside the assemblies
save-dialect-italian = [E] Tables for Italian Excel: “;”, decimal comma, dates dd/mm/yyyy
save-dialect-plain = [E] Tables for programs and open data: “,”, decimal point, ISO dates
save-names-off = [N] Without names: counts only, groups under 3 people merged in “altro”
save-names-on = [N] WITH NAMES, in the folder { $annex } apart: not to be published
save-column-file = File
save-column-rows = Rows
save-column-what = What it holds
save-what-minutes = Minutes of the meeting
save-what-print = The same, to print or as PDF
save-what-annex = Annex of the DocPP
save-what-report = Tables for the final report
save-what-workbook = All tables in one Excel file
save-what-chart = Chart
save-what-guide = How to recount every vote
save-what-rules = Rules of the votes, to recount
save-what-sums = Fingerprints of the files
save-what-recount = To recount
save-what-open = Table for programs
save-what-package = Description of the tables
save-what-catalogue = Draft for the body’s catalog
save-what-observatory = The observatory’s sheet
save-what-decidim-meeting = Decidim: close of the meeting
save-what-decidim-proposals = Decidim: positions in play
save-what-voti = Votes and shares by option
save-what-votazioni = Rule, figures, outcome of votes
save-what-schede = Ballots, without order or time
save-what-nulle = Void ballots by reason
save-what-presenze = People by category and gender
save-what-ages = Participants by age
save-what-posizioni = Positions, withdrawn ones too
save-what-interventi = Speeches: length, no names
save-what-osservazioni = Observations and outcomes
save-what-tdn = Consensus rounds of the table
save-what-pesatura = Weights and scores of options
save-what-docpp = Outcomes by theme, for DocPP
save-what-tenuta = How robust each result is
save-what-outside = Outside polls
save-what-receipts = Receipts of the votes by phone
save-what-annex-tdn = WITH NAMES: table delegates
save-what-annex-call = WITH NAMES: named votes
save-what-annex-portavoce = WITH NAMES: spokespeople
save-open-vote = A vote is open: only its rules are saved, no figures.
save-open-observations = ! To be finished: { $observations ->
    [one] 1 observation without an outcome
   *[other] { $observations } observations without an outcome
}
save-open-votes = ! To be finished: { $votes ->
    [one] 1 vote to be proclaimed
   *[other] { $votes } votes to be proclaimed
}
save-open-both = ! To be finished: { $observations ->
    [one] 1 observation without an outcome
   *[other] { $observations } observations without an outcome
}, { $votes ->
    [one] 1 vote to be proclaimed
   *[other] { $votes } votes to be proclaimed
}
save-doubts-left = [V] { $n ->
    [one] 1 word to check before publishing: maybe somebody’s name
   *[other] { $n } words to check before publishing: maybe people’s names
}
save-doubts-covered = [V] { $n ->
    [one] 1 surname written in a text: a number takes its place
   *[other] { $n } surnames written in texts: numbers take their place
}
save-doubts-why = Words of the texts that are also in the names of the check-in list. If one “stays” and means a person, correct the text before publishing.
save-doubts-none = No word to check: nobody’s name is in the texts.
save-doubts-column-word = Word
save-doubts-column-files = In files
save-doubts-column-around = Where it is
save-doubts-next = Back to the files
save-doubt-stays = stays
save-doubt-covered = number
save-key-toggle = keep/drop
    .words = leave out, formats, choose files, minutes, docx, odt, excel, charts
save-key-dialect = format
    .words = Excel, open data, comma, semicolon
save-key-names = names
save-key-folder = folder
save-key-open = open
    .words = open the folder, exports, saved files, csv
save-key-copy = copy
    .words = copy the assembly, USB stick, backup, another computer
save-key-look = check
    .words = names in texts, surnames, privacy, before publishing
save-copy-title = Where should the assembly be copied?
save-copy-body = Type the path of a USB stick or of a folder. All of it is copied, names included: it opens on another computer too.
save-next = Save { $n ->
    [one] 1 file
   *[other] { $n } files
}
save-next-names = Save { $n ->
    [one] 1 file
   *[other] { $n } files
}, { $named } with names
save-next-all = Mark all files
save-next-leave = Done: leave
save-next-back = Saved: back to the agenda
save-nothing = There is nothing to save yet.
save-nothing-why = Once you have recorded people, positions or votes, this is where they become files for the minutes and the DocPP.
save-nothing-next = Back to the agenda
save-where-title = Where to save?
save-where-body = Write the path of a folder. A new one for this assembly is made inside it: nothing is overwritten.
