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
save-what-minutes = Minutes: what was decided and how
save-what-print = The same, to print or save as PDF
save-what-annex = Annex of the DocPP, in the order of the form
save-what-report = Tables for the final report
save-what-workbook = All tables in one Excel file
save-what-chart = Chart
save-what-guide = How to recount every vote
save-what-rules = Rules of the votes, to recount
save-what-sums = Fingerprints of the files, to check them
save-what-recount = To recount
save-what-open = Table for programs
save-what-package = Description of the tables
save-what-catalogue = Draft for the body’s catalog
save-what-observatory = Fields for the observatory’s sheet
save-what-decidim-meeting = Closing of the meeting on Decidim
save-what-decidim-proposals = Positions as proposals on Decidim
save-what-voti = Votes and percentages of each option
save-what-votazioni = Rule, ledger and outcome of each vote
save-what-schede = Ballots read, without order or time
save-what-nulle = Void ballots by reason
save-what-presenze = Participants by category and gender
save-what-ages = Participants by age
save-what-posizioni = Positions, merged and withdrawn ones too
save-what-interventi = Length of the speeches, without names
save-what-osservazioni = Observations and how they were treated
save-what-tdn = Consensus rounds, statements of the table
save-what-pesatura = Weights and scores of options
save-what-docpp = Outcomes by theme, for the DocPP annex
save-what-tenuta = Other rules, ballots that could change the outcome
save-what-outside = Polls of others, never added to the votes
save-what-receipts = Receipts of the votes by phone
save-what-annex-tdn = WITH NAMES: delegates at the table
save-what-annex-call = WITH NAMES: answers in named votes
save-what-annex-portavoce = WITH NAMES: spokespeople of positions
save-open-vote = A vote is open: only its rules are saved, no figures.
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
