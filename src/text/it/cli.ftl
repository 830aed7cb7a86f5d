# The command line.

cli-about-portavoce = Assemblee dal vivo e voto con il metodo del consenso. Senza comandi apre la prima schermata.
cli-about-open = Riapre un’assemblea dove era rimasta
cli-about-new = Comincia un’assemblea da un piano scritto (TOML)
cli-about-plan = Scrive un piano da cui cominciare: portavoce plan > piano.toml
cli-about-demo = Prova il programma su una copia dell’esempio, che poi si butta
cli-about-verify = Controlla il registro di un’assemblea e riconta tutti i voti
cli-about-rescue = Fa un’assemblea nuova dalla parte rimasta intera di una rovinata
cli-about-recount = Riconta tutti i voti dai soli file di un’esportazione
cli-about-purge = Toglie per sempre i nomi da un’assemblea
cli-about-tickets = Prepara i codici per i telefoni e scrive il foglio da stampare
cli-about-copy = Copia un’assemblea in un’altra cartella, e controlla la copia

cli-arg-sessions = Cartella delle assemblee [se manca: «sessions» in questa cartella, altrimenti Documenti/Portavoce]
cli-arg-lang = Lingua: it o en
cli-arg-no-mouse = Lascia il mouse al terminale
cli-arg-port = Porta su cui entrano telefoni e schermi di sala
cli-arg-address = Indirizzo da dire alla sala [se manca: quello del portatile nella rete]
cli-arg-wifi = Wi-Fi della sala, da mostrare e stampare; senza password basta il NOME; un «:» nel NOME si scrive «\:»
cli-arg-seed = Seme di tutti i sorteggi
cli-arg-clock = Ora del primo atto
cli-arg-count = Quanti codici nuovi [se manca: ristampa quelli già fatti]
cli-arg-personal = Codici personali per voti palesi: tavolo, tutti, o ristampa per quelli già fatti
cli-arg-help = Mostra questo aiuto
cli-arg-version = Mostra la versione
cli-arg-session = Cartella dell’assemblea, o il suo nome fra le assemblee salvate
cli-arg-export = Cartella di un’esportazione
cli-arg-yes = Lo fa davvero; senza, dice solo che cosa farebbe
cli-arg-plan = Il piano, un file di testo: uno da cui cominciare lo scrive «portavoce plan»
cli-arg-dir = Dove copiarla

cli-about-export = Salva i documenti di un’assemblea: verbale, allegato al DocPP, tabelle, grafici
cli-arg-out = Dove nasce la cartella dei documenti [se manca: in exports]
cli-arg-sheet = Il foglio da scrivere, o dove [se manca: nella cartella biglietti]
cli-arg-plain = Tabelle per programmi: virgola, punto, date ISO
cli-arg-names = Aggiunge l’allegato con i nomi, da non pubblicare

# The names of values, as the help writes them.
cli-value-session = ASSEMBLEA
cli-value-plan = PIANO
cli-value-export = ESPORTAZIONE
cli-value-dir = CARTELLA
cli-value-file = FILE
cli-value-form = FOGLIO
cli-value-ballots = SCHEDE
cli-value-text = TESTO
cli-value-name = NOME
cli-value-day = GIORNO
cli-value-who = CHI
cli-value-kind = TIPO
cli-value-method = METODO
cli-value-param = NOME=VALORE
cli-value-case = CASO
cli-value-format = FORMATO
cli-value-wifi = NOME:PASSWORD

cli-usage = Uso:
cli-commands = Comandi
cli-usage-options = [OPZIONI]
cli-usage-command = [COMANDO]
cli-arguments = Argomenti
cli-options = Opzioni
cli-after =
    Ogni azione è salvata da sola. Un’assemblea è una cartella: si copia su una chiavetta e si riapre altrove.
    Nel programma F1 è l’aiuto, F2 cerca qualunque azione da una parola.
    Per cominciare:  portavoce demo

cli-wrong = Comando non capito.
cli-wrong-argument = «{ $argument }» qui non ha significato.
cli-wrong-command = Non c’è un comando «{ $command }».
cli-wrong-missing = { $n ->
    [one] Manca
   *[other] Mancano
} { $argument }.
cli-wrong-empty = Manca il valore: { $argument }.
cli-wrong-value = «{ $value }» non va bene per { $argument }.
cli-wrong-valued = { $argument } non vuole un valore: togli «{ $value }».
cli-wrong-twice = { $argument } è scritto due volte: lasciane uno.
cli-wrong-together = { $argument } e { $other } non vanno insieme: togline uno.
cli-wrong-help = Come si scrive: { $asked } --help

cli-new-made = Assemblea creata in { $folder }: { $people ->
    [0] ancora nessuno
    [one] 1 persona
   *[other] { $people } persone
} in elenco.
cli-new-no-headings = { $file } non ha intestazioni conosciute: la prima colonna è stata letta come nome, le altre no.
cli-new-unread = Colonne di { $file } non lette: { $names }
cli-new-categories = Categorie che non erano nel piano, aggiunte da { $file }: { $names }
cli-new-kept-out = Righe di { $file } rimaste fuori:
cli-copied = Copiata e riletta in { $folder }. Impronta del registro: { $hash }
cli-copied-open = Copiata e riletta in { $folder }, ma senza le schede già arrivate dai telefoni nel voto aperto: chi va avanti con la copia annulla quel voto e lo ripete. A voto chiuso rifai la copia.
cli-rescued = Recuperata in { $folder }: { $acts ->
    [one] 1 atto
   *[other] { $acts } atti
}, l’ultimo: { $when }. Ciò che nel registro viene dalla riga { $line } in poi non c’è. La cartella rovinata è rimasta com’è.
cli-rescued-lacks = Le schede già arrivate dai telefoni in un voto aperto non ci sono: annulla quel voto e ripetilo.
cli-rescued-urn = Recuperata in { $folder }: il registro è intero, ma le schede dei telefoni del voto aperto non si leggono più. Annulla quel voto e ripetilo. La cartella rovinata è rimasta com’è.
cli-rescue-whole = Il registro in { $folder } è intero: non c’è nulla da recuperare.
cli-rescue-copy = C’è già una copia intera, { $reach }: aprila con «portavoce open { $folder }».
cli-rescue-none = In { $folder } il danno è all’inizio: di intero non è rimasto nulla. Serve una copia: fra le assemblee salvate non ce n’è una intera, cercala su una chiavetta e aprila con «portavoce open».
cli-purge-ask = In { $folder } { $n ->
    [one] c’è 1 nome
   *[other] ci sono { $n } nomi
}. Si tolgono per sempre: i numeri restano, i nomi no.
    Prima salva i documenti che ti servono: dopo non si può più fare l’allegato con i nomi, né coprire un nome scritto dentro un testo.
    Per farlo ripeti il comando con --yes.
cli-purge-done = { $n ->
    [one] Tolto 1 nome
   *[other] Tolti { $n } nomi
} da { $folder }: il registro dice che è stato fatto. Le copie della cartella, gli allegati con i nomi e i fogli dei codici personali vanno cancellati a parte.
cli-not-a-terminal = Qui le schermate non si vedono, perché quello che il programma scrive va in un file o in un altro programma: apri una finestra di terminale e scrivi lì il comando, senza «>» e senza «|».
cli-no-terminal = Il terminale non si può usare ({ $why }): apri una finestra di terminale e scrivi lì il comando.
cli-tickets-no-address = Manca l’indirizzo da scrivere sui biglietti: collega il portatile al Wi-Fi della sala o accendi il suo hotspot, oppure scrivilo con --address.
cli-tickets-none = Non ci sono codici da stampare: falli con --count N, o con --personal tavolo.
cli-unwritten = Quello che c’era da dire non si può scrivere ({ $why }): libera spazio, o mandalo altrove.
cli-not-written = La copia dell’esempio non si può scrivere in «{ $folder }» ({ $why }): controlla che la cartella ci sia, e che ci sia spazio.

# Counting files.

cli-about-tally = Conta un file di schede con uno dei metodi
cli-about-methods = Elenca i metodi di conteggio: che cosa premiano, convenzioni, fonti
cli-arg-ballots = File di schede: CSV, PrefLib (.soc .soi .toc .toi), BLT o Pabulib (.pb); «-» legge CSV dallo standard input
cli-arg-kind = Tipo di scheda: rank, approval, points, score, grade, gradient, resistance, criteria
cli-arg-method = Metodo, per esempio schulze_wv [se manca: quello consigliato]
cli-arg-param = Parametro del metodo, nome=valore; per esempio seats=3
cli-arg-case = Caso: la descrizione JSON di una votazione accanto al suo file di schede
cli-arg-all = Tutti i metodi: quelli del caso, o quelli che leggono queste schede
cli-arg-format = table, json o csv [se manca: table]
cli-arg-steps = Mostra perché l’esito è quello
cli-arg-compare = Mostra l’esito con gli altri metodi

# Public lots.

cli-about-lot = Rifà un sorteggio pubblico: stesso seme, stesse opzioni, stesso ordine
cli-arg-called = Il seme detto in sala, come è scritto nel verbale
cli-arg-tied = I numeri delle opzioni in parità, come sulla scheda: 1,3,4
cli-lot-how = Sorteggio con il seme «{ $seed }»: SHA-256 di «seme|numero», dal più piccolo.
cli-lot-nothing = Per sorteggiare servono un seme (i numeri chiamati in sala) e almeno due opzioni diverse: portavoce lot --seed '17 4 90' --options 1,3
cli-lot-line = { $place }. opzione { $option }   { $hash }

# A second laptop.

cli-about-read-pack = Legge pacchi di schede su un secondo portatile, e li scrive in un file per il primo
cli-arg-form = Il foglio della scheda scritto dal primo portatile

# From outside.

cli-about-import = Prende proposte o un sondaggio da un file CSV, e dice che cosa resta fuori
cli-arg-file = Il file, in qualunque codifica e con qualunque separatore
cli-arg-source = Chi ha fatto il sondaggio o raccolto le proposte, e dove
cli-arg-title = La domanda del sondaggio
cli-arg-content = osservazioni, posizioni, vassoio, risposte o conteggi [se manca: quello che sembra]
cli-arg-theme = Il numero del tema, nell’ordine della scaletta
cli-arg-people = Quante persone hanno risposto [se manca: la somma, con una risposta a testa]
cli-arg-day = Il giorno del sondaggio, come 02/11/2026
cli-import-ask = Non è entrato nulla. Per farlo ripeti il comando con --yes.
cli-import-done = ✓ Preso. Si vede fra le azioni e nei documenti.
cli-import-content = «{ $content }» non si conosce: scrivi osservazioni, posizioni, vassoio, risposte o conteggi.
cli-import-no-theme = Di’ a quale tema vanno le posizioni: aggiungi --theme con il suo numero nella scaletta. Non è entrato nulla.
cli-import-nothing = Non entra nulla: controlla le righe qui sopra, o di’ con --content che cosa contiene il file.
cli-import-source = Manca la fonte: scrivi dopo --source chi ha fatto il sondaggio o raccolto le proposte. Non è entrato nulla.
cli-import-title = Manca la domanda del sondaggio: scrivila dopo --title, fra virgolette. Non è entrato nulla.
cli-import-day = «{ $day }» non è un giorno: scrivilo dopo --day come 02/11/2026, o togli --day.
cli-import-theme = Non c’è un tema n. { $n }: conta i temi nell’ordine della scaletta.
