# A list of people from outside.

import-name = Elenco di persone da un file CSV
    .words = importa, csv, excel, invitati, iscritti
import-title = Elenco di persone
import-ask = Scrivi o trascina qui il file CSV, oppure scegli:
import-path = File
import-found = File CSV trovati
import-none-found = Nessun file CSV trovato fra Documenti, Scaricati, Scrivania e questa cartella.
import-next-open = Leggi { $name }
import-next-write = Scrivi il percorso del file
import-next-import = Aggiungi { $n } { $n ->
    [one] persona
   *[other] persone
} all’elenco
import-next-nothing = Non c’è nessuno da aggiungere: correggi il file o scegline un altro
import-next-name = Scegli quale colonna contiene il nome: ↑↓ colonna, Spazio cambia
import-key-path = il percorso
import-key-open = altro file
    .words = apri, cambia file
import-key-column = cambia colonna
import-key-lines = righe escluse
    .words = doppioni, errori
import-key-columns = colonne

import-column = Colonna
import-meaning = Significato
import-example = Prima riga
import-unread = non si legge
import-column-number = colonna { $n }
import-as-name = nome e cognome
import-as-given = nome
import-as-family = cognome
import-as-category = categoria
import-as-gender = genere
import-as-organization = organizzazione
import-as-seat = posto al tavolo
import-as-votes = diritto di voto
import-as-age = età

import-sum = { $n ->
    [0] Non entra nessuno
    [one] Entra 1 persona
   *[other] Entrano { $n } persone
} · { $votes } con diritto di voto · { $seats } al tavolo
import-sum-categories = Categorie nuove: { $names }
import-sum-repeated = ! { $n ->
    [one] 1 doppione, nel file o già in elenco: resta fuori
   *[other] { $n } doppioni, nel file o già in elenco: restano fuori
}
import-sum-kept-out = ! { $n ->
    [one] 1 riga esclusa
   *[other] { $n } righe escluse
}
import-sum-clean = ✓ Nessuna riga esclusa, nessun doppione
import-no-headings = ! Senza intestazioni conosciute: controlla le colonne prima di aggiungere.

import-line = riga { $line }: { $why }
import-line-column = riga { $line }, colonna { $column }: { $why }
import-repeated-line = { $name } c’è già alla riga { $first }
import-repeated-roll = { $name } è già in elenco (n. { $number })
import-reason-too-many-cells = { $found } celle invece di { $expected }: forse c’è un separatore dentro una cella
import-reason-repeats-line = dice lo stesso della riga { $first }
import-reason-in-record = c’è già nell’assemblea
import-reason-total = è la somma delle altre, non una risposta
import-reason-no-counts = manca la colonna dei numeri: sceglila, o intestala «Voti»
import-reason-not-a-count = «{ $word }» non è un numero intero: scrivi quante risposte
import-reason-empty = la casella del nome è vuota
import-reason-control = c’è un carattere nascosto (codice { $code }): riscrivi la riga a mano
import-reason-gender = genere «{ $word }» non capito: scrivi F, M, altro o lascia vuoto
import-reason-age = età «{ $word }» non capita: scrivi gli anni, o meno di 30, 30-64, 65 e oltre, o lascia vuoto
import-reason-votes = «{ $word }» non dice se vota: scrivi sì o no
import-reason-seat = «{ $organization }» non ha un posto al tavolo: aggiungilo prima, o lascia vuoto

import-fault-not-found = Il file «{ $path }» non c’è: controlla il nome e la cartella.
import-fault-forbidden = Il file «{ $path }» non si può leggere: controlla i permessi o copialo altrove.
import-fault-folder = «{ $path }» è una cartella: scegli il file che c’è dentro.
import-fault-unreadable = Il file «{ $path }» non si legge: riprova o copialo altrove.
import-fault-too-large = Il file «{ $path }» è troppo grande (più di 20 MB): tieni solo le colonne che servono.
import-fault-not-text = Non è un file CSV ma forse un foglio Excel: aprilo e salvalo come «CSV (separato da punto e virgola)».
import-fault-broken-quote = Alla riga { $line } c’è una virgoletta aperta e non chiusa bene: correggila nel file e riprova. Non è entrato nulla.
import-fault-no-rows = Nel file non c’è niente da leggere: serve una riga per ogni voce, sotto quella delle intestazioni.
import-fault-undecodable = Alla riga { $line }, carattere { $column }, c’è una lettera che con questa codifica non si legge: scegli un’altra codifica.
import-fault-too-many-rows = Nel file ci sono troppe righe: al massimo { $max }.
