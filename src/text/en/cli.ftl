# The command line.

cli-about-portavoce = Live assemblies and consensus voting. Without a command it opens the first screen.
cli-about-open = Opens an assembly again where it was left
cli-about-new = Begins an assembly from a written plan (TOML)
cli-about-plan = Writes a plan to begin from: portavoce plan > plan.toml
cli-about-demo = Tries the program on a copy of the sample, thrown away afterwards
cli-about-verify = Checks the record of an assembly and counts every vote again
cli-about-rescue = Makes a new assembly from the part that is whole of a damaged one
cli-about-recount = Counts every vote again from the files of an export alone
cli-about-purge = Removes the names from an assembly for good
cli-about-tickets = Makes the codes for phones and writes the sheet to print
cli-about-copy = Copies an assembly to another folder and checks the copy

cli-arg-sessions = Folder of the assemblies [default: “sessions” in this folder, else Documents/Portavoce]
cli-arg-lang = Language: it or en
cli-arg-no-mouse = Leaves the mouse to the terminal
cli-arg-port = Port on which phones and hall screens come in
cli-arg-address = Address to tell the hall [default: that of the laptop on the network]
cli-arg-wifi = Wi-Fi of the hall, to show and print; without a password the NAME is enough; a colon in the NAME is written “\:”
cli-arg-seed = Seed of every draw
cli-arg-clock = Time of the first act
cli-arg-count = How many new codes [default: those already made are printed again]
cli-arg-personal = Personal codes for named votes: table, everyone, or again for those already made
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-session = Folder of the assembly, or its name among the saved ones
cli-arg-export = Folder of an export
cli-arg-yes = Does it really; without, it only says what would be done
cli-arg-plan = The plan, a text file: “portavoce plan” writes one to begin from
cli-arg-dir = Where to copy it

cli-about-export = Saves the documents of an assembly: minutes, annex of the DocPP, tables, charts
cli-arg-out = Where the folder of the documents is made [default: in exports]
cli-arg-sheet = The sheet to write, or where [default: in the folder biglietti]
cli-arg-plain = Tables for programs: comma, point, ISO dates
cli-arg-names = Adds the annex of names, not to be published

# The names of values, as the help writes them.
cli-value-session = ASSEMBLY
cli-value-plan = PLAN
cli-value-export = EXPORT
cli-value-dir = FOLDER
cli-value-file = FILE
cli-value-form = FORM
cli-value-ballots = BALLOTS
cli-value-text = TEXT
cli-value-name = NAME
cli-value-day = DAY
cli-value-who = WHO
cli-value-kind = KIND
cli-value-method = METHOD
cli-value-param = NAME=VALUE
cli-value-case = CASE
cli-value-format = FORMAT
cli-value-wifi = NAME:PASSWORD

cli-usage = Usage:
cli-commands = Commands
cli-usage-options = [OPTIONS]
cli-usage-command = [COMMAND]
cli-arguments = Arguments
cli-options = Options
cli-after =
    Every action is saved by itself. An assembly is a folder: copy it to a USB stick and it opens elsewhere.
    In the program F1 is the help, F2 finds any action by a word.
    To begin:  portavoce demo

cli-wrong = The command was not understood.
cli-wrong-argument = “{ $argument }” means nothing here.
cli-wrong-command = There is no command “{ $command }”.
cli-wrong-missing = { $argument } { $n ->
    [one] is
   *[other] are
} missing.
cli-wrong-empty = The value is missing: { $argument }.
cli-wrong-value = “{ $value }” will not do for { $argument }.
cli-wrong-valued = { $argument } takes no value: remove “{ $value }”.
cli-wrong-twice = { $argument } is there twice: leave one.
cli-wrong-together = { $argument } and { $other } do not go together: remove one.
cli-wrong-help = How to write it: { $asked } --help

cli-new-made = Assembly made in { $folder }: { $people ->
    [0] nobody
    [one] 1 person
   *[other] { $people } people
} on the list.
cli-new-no-headings = { $file } has no known headings: its first column was read as the name, the others were not.
cli-new-unread = Columns of { $file } not read: { $names }
cli-new-categories = Categories that were not in the plan, added from { $file }: { $names }
cli-new-kept-out = Lines of { $file } kept out:
cli-copied = Copied and read back in { $folder }. Fingerprint of the record: { $hash }
cli-copied-open = Copied and read back in { $folder }, but without the ballots that phones sent to the open vote: whoever goes on with the copy annuls that vote and repeats it. Once the vote is closed, make the copy again.
cli-rescued = Rescued in { $folder }: { $acts ->
    [one] 1 act
   *[other] { $acts } acts
}, the last: { $when }. What stands in the record from line { $line } on is not in it. The damaged folder stays as it is.
cli-rescued-lacks = The ballots that phones sent to an open vote are not in it: annul that vote and repeat it.
cli-rescued-urn = Rescued into { $folder }: the record is whole, but the ballots from phones of the open vote cannot be read any more. Annul that vote and repeat it. The damaged folder is as it was.
cli-rescue-whole = The record in { $folder } is whole: there is nothing to rescue.
cli-rescue-copy = There is a copy that is whole already, { $reach }: open it with “portavoce open { $folder }”.
cli-rescue-none = In { $folder } the damage is at the beginning: nothing whole is left. A copy is needed: among the assemblies saved none is whole, look for one on a stick and open it with “portavoce open”.
cli-purge-ask = { $n ->
    [one] There is 1 name
   *[other] There are { $n } names
} in { $folder }. Removing names is for good: the figures stay, the names do not.
    First save the documents you need: afterwards neither the annex of names can be made, nor a name typed into a text be covered.
    To do it, repeat the command with --yes.
cli-purge-done = { $n ->
    [one] 1 name
   *[other] { $n } names
} removed from { $folder }: the record says that it was done. Copies of the folder, annexes of names and sheets of personal codes are to be deleted apart.
cli-not-a-terminal = The screens cannot be seen here, because what the program writes goes into a file or another program: open a terminal window and type the command there, without “>” and without “|”.
cli-no-terminal = The terminal cannot be used ({ $why }): open a terminal window and write the command there.
cli-tickets-no-address = There is no address to write on the tickets: connect the laptop to the Wi-Fi of the hall or turn on its hotspot, or write it with --address.
cli-tickets-none = There are no codes to print: make them with --count N, or with --personal table.
cli-unwritten = What there was to say cannot be written ({ $why }): make room, or send it elsewhere.
cli-not-written = The copy of the sample cannot be written in “{ $folder }” ({ $why }): see that the folder is there, and that it has room.

# Counting files.

cli-about-tally = Counts a ballot file by one of the methods
cli-about-methods = Lists the counting methods: what they reward, conventions, sources
cli-arg-ballots = Ballot file: CSV, PrefLib (.soc .soi .toc .toi), BLT or Pabulib (.pb); “-” reads CSV from standard input
cli-arg-kind = Kind of ballot: rank, approval, points, score, grade, gradient, resistance, criteria
cli-arg-method = Method, for example schulze_wv [by default the recommended one]
cli-arg-param = Parameter of the method, name=value; for example seats=3
cli-arg-case = Case: the JSON description of an election beside its ballot file
cli-arg-all = Every method: those of the case, or those that read these ballots
cli-arg-format = table, json or csv [by default table]
cli-arg-steps = Show why the outcome is what it is
cli-arg-compare = Show the outcome by the other methods

# Public lots.

cli-about-lot = Draws a public lot again: same seed, same options, same order
cli-arg-called = The seed called out in the hall, as the minutes have it
cli-arg-tied = The numbers of the tied options, as on the ballot: 1,3,4
cli-lot-how = Lot with the seed “{ $seed }”: SHA-256 of “seed|number”, lowest first.
cli-lot-nothing = A lot needs a seed (the numbers called out in the hall) and at least two different options: portavoce lot --seed '17 4 90' --options 1,3
cli-lot-line = { $place }. option { $option }   { $hash }

# A second laptop.

cli-about-read-pack = Reads packs of ballots on a second laptop and writes them into a file for the first
cli-arg-form = The form of the ballot that the first laptop wrote

# From outside.

cli-about-import = Takes proposals or a poll in from a CSV file, and says what stays out
cli-arg-file = The file, in any encoding and with any separator
cli-arg-source = Who held the poll or gathered the proposals, and where
cli-arg-title = The question of the poll
cli-arg-content = observations, positions, tray, answers or counts [default: what it seems]
cli-arg-theme = The number of the theme, in the order of the agenda
cli-arg-people = How many people answered [default: the sum, with one answer each]
cli-arg-day = The day of the poll, as 02/11/2026
cli-import-ask = Nothing was taken in. To do it repeat the command with --yes.
cli-import-done = ✓ Taken in. It is among the actions and in the documents.
cli-import-content = “{ $content }” is not known: write observations, positions, tray, answers or counts.
cli-import-no-theme = Say to which theme the positions belong: add --theme with its number in the agenda. Nothing was taken in.
cli-import-nothing = Nothing would come in: look at the lines above, or say with --content what the file holds.
cli-import-source = The source is missing: write after --source who ran the poll or gathered the proposals. Nothing was taken in.
cli-import-title = The question of the poll is missing: write it after --title, in quotation marks. Nothing was taken in.
cli-import-day = “{ $day }” is no day: write it after --day as 02/11/2026, or leave --day out.
cli-import-theme = There is no theme no. { $n }: count the themes in the order of the agenda.
