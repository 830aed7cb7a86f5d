# A list of people from outside.

import-name = List of people from a CSV file
    .words = import, csv, excel, guests, registrations
import-title = List of people
import-ask = Type or drop the CSV file here, or choose one:
import-path = File
import-found = CSV files found
import-none-found = No CSV file found in Documents, Downloads, Desktop or this folder.
import-next-open = Read { $name }
import-next-write = Type the path of the file
import-next-import = Add { $n } { $n ->
    [one] person
   *[other] people
} to the list
import-next-nothing = There is nobody to add: correct the file or choose another
import-next-name = Choose which column holds the name: ↑↓ column, Space changes it
import-key-path = the path
import-key-open = another file
    .words = open, change file
import-key-column = change column
import-key-lines = lines kept out
    .words = duplicates, errors
import-key-columns = columns

import-column = Column
import-meaning = Meaning
import-example = First row
import-unread = not read
import-column-number = column { $n }
import-as-name = full name
import-as-given = given name
import-as-family = surname
import-as-category = category
import-as-gender = gender
import-as-organization = organization
import-as-seat = seat at the table
import-as-votes = right to vote
import-as-age = age

import-sum = { $n ->
    [0] Nobody comes in
    [one] 1 person comes in
   *[other] { $n } people come in
} · { $votes } with the right to vote · { $seats } at the table
import-sum-categories = New categories: { $names }
import-sum-repeated = ! { $n ->
    [one] 1 name met before, in the file or on the list: it stays out
   *[other] { $n } names met before, in the file or on the list: they stay out
}
import-sum-kept-out = ! { $n ->
    [one] 1 line kept out
   *[other] { $n } lines kept out
}
import-sum-clean = ✓ No line kept out, nobody twice
import-no-headings = ! No known headings: check the columns before adding.

import-line = line { $line }: { $why }
import-line-column = line { $line }, column { $column }: { $why }
import-repeated-line = { $name } is already on line { $first }
import-repeated-roll = { $name } is already on the list (no. { $number })
import-reason-too-many-cells = { $found } cells instead of { $expected }: perhaps a separator inside a cell
import-reason-repeats-line = it says the same as line { $first }
import-reason-in-record = it is in the assembly already
import-reason-total = it is the sum of the others, not an answer
import-reason-no-counts = the column of the counts is missing: choose it, or head it “Votes”
import-reason-not-a-count = “{ $word }” is not a whole number: write how many answers
import-reason-empty = the cell of the name is empty
import-reason-control = it holds a hidden character (code { $code }): type the line by hand
import-reason-gender = gender “{ $word }” not understood: write F, M, other or leave it empty
import-reason-age = age “{ $word }” not understood: write the years, or under 30, 30-64, 65 and over, or leave it empty
import-reason-votes = “{ $word }” does not say whether the person votes: write yes or no
import-reason-seat = “{ $organization }” has no seat at the table: add it first, or leave the cell empty

import-fault-not-found = The file “{ $path }” is not there: check its name and folder.
import-fault-forbidden = The file “{ $path }” may not be read: check its permissions or copy it elsewhere.
import-fault-folder = “{ $path }” is a folder: choose the file inside it.
import-fault-unreadable = The file “{ $path }” cannot be read: try again or copy it elsewhere.
import-fault-too-large = The file “{ $path }” is too large (over 20 MB): keep only the columns that are needed.
import-fault-not-text = This is not a CSV file but perhaps an Excel workbook: open it and save it as “CSV”.
import-fault-broken-quote = On line { $line } a quote is opened and not closed properly: correct the file and try again. Nothing was added.
import-fault-no-rows = There is nothing to read in the file: it needs a row for each entry, below that of the headings.
import-fault-undecodable = On line { $line }, character { $column }, there is a letter that cannot be read in this encoding: choose another encoding.
import-fault-too-many-rows = There are too many rows in the file: { $max } at most.
