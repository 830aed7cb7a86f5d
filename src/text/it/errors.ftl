# What failed outside the assembly: what, where, what to do.

errors-not-recorded = Non salvato. { $why }
errors-closed = L’assemblea si sta chiudendo: l’azione non è stata registrata.

errors-locked = L’assemblea in «{ $path }» è già aperta in un’altra finestra: chiudila là, oppure qui guardala soltanto.
errors-newer-version = «{ $path }» è stata scritta da una versione più nuova ({ $program }, formato { $found }; questa legge fino al { $known }): aggiorna Portavoce. Nulla è stato toccato.
errors-damaged = «{ $path }» è rovinato alla riga { $line }, byte { $byte }: { $what ->
    [header] l’inizio non è quello di un registro
    [shape] la riga non è intera
    [chain] la riga non corrisponde alla sua impronta
   *[sequence] la numerazione non prosegue
}. Nulla è stato toccato. { $what ->
    [header] Serve una copia intera, che si apre dalla prima schermata; se il file l’ha solo cambiato un editor di testi, basta «portavoce rescue».
   *[other] Una copia intera, o la parte che precede, si apre dalla prima schermata o con «portavoce rescue».
}
errors-unknown-event = «{ $path }», riga { $line }: c’è un fatto che questa versione non conosce. Aggiorna Portavoce, o apri l’ultima copia buona.
errors-not-a-session = In «{ $path }» non c’è nessuna assemblea: controlla il nome, o sceglila fra quelle salvate nella prima schermata.
errors-several-sessions = In «{ $path }» ci sono più assemblee: indica la cartella di una. La più recente è «{ $newest }».
errors-already-exists = «{ $path }» c’è già e non si sovrascrive nulla: scegli un altro nome.
errors-within-itself = «{ $path }» sta dentro l’assemblea da copiare: scegli un’altra cartella, meglio su una chiavetta.
errors-altered = «{ $path }» è stato tolto o cambiato da fuori mentre l’assemblea era aperta: salva subito i documenti (passo 9), poi rimetti la cartella com’era, o apri una copia.
errors-disk-full = Non c’è più spazio sul disco di «{ $path }»: libera spazio, poi riapri l’assemblea.
errors-not-permitted = Non si può scrivere in «{ $path }»: controlla i permessi, o copia la cartella altrove e riaprila là.
errors-not-permitted-read = «{ $path }» non si può leggere: controlla i permessi, o chiedi una copia della cartella a chi l’ha fatta.
errors-io = Il disco non risponde su «{ $path }» ({ $why }): copia la cartella su un altro disco e riaprila là.
errors-disk-full-new = Non c’è spazio per «{ $path }»: libera spazio, o scegli un altro disco o un’altra cartella, e riprova.
errors-not-permitted-new = Non si può scrivere in «{ $path }»: controlla i permessi, o scegli un altro disco o un’altra cartella.
errors-io-new = Non si riesce a scrivere in «{ $path }» ({ $why }): scegli un altro disco o un’altra cartella.

# The box that appears when writing fails.
errors-disk-title = ✗ Non si può scrivere sul disco
errors-locked-title = ✗ Qui si può solo guardare
errors-disk-safe = L’ultima azione non è stata registrata. Tutto ciò che vedi è già sul disco.
errors-altered-title = ✗ Il registro non è più quello
errors-altered-next = Torna a ciò che c’era
errors-altered-safe = L’ultima azione non è stata registrata.
errors-disk-next = Riapri l’assemblea
errors-stopped-title = ✗ Il programma ha un guasto
errors-stopped = Chi scrive il registro si è fermato per un errore del programma, non tuo: riapri l’assemblea e ripeti l’ultima azione.

# What the session folder answers, on opening and from the command line.
errors-torn = L’ultima scrittura era rimasta a metà e non era stata confermata: è messa da parte. Tutto il resto c’è.
errors-names-unreadable = { $n ->
    [one] Un nome non si legge più
   *[other] { $n } nomi non si leggono più
}: presenze e conteggi sono interi.
errors-codes-lost = La chiave dei codici non c’è o non si legge: i codici stampati non valgono più. Ritirali e fanne di nuovi; chi ha già votato non ne riceva un altro.
errors-names-missing = Il file dei nomi (people.jsonl) non c’è: presenze e conteggi sono interi, i nomi no. Se ne hai una copia, chiudi, rimettilo nella cartella e riapri.
errors-read-only = Sola lettura. { $why }
errors-folder-missing = La cartella «{ $path }» non c’è ancora: nasce quando salvi i documenti.
errors-folder-not-opened = La cartella «{ $path }» non si apre da qui: aprila dal gestore dei file.
errors-folder-opened = Chiesto al sistema di aprire la cartella «{ $path }»

# What the system answers, inside a sentence.
errors-system-missing = non c’è
errors-system-permission = non è permesso
errors-system-read-only = si può solo leggere
errors-system-full = lo spazio è finito
errors-system-large = il file è troppo grande
errors-system-exists = c’è già
errors-system-folder = è una cartella
errors-system-not-folder = non è una cartella
errors-system-name = il nome non va bene
errors-system-short = il file finisce prima del dovuto
errors-system-busy = un altro programma lo sta usando
errors-system-port = la porta è già occupata
errors-system-address = l’indirizzo non è di questo computer
errors-system-network = la rete non risponde
errors-system-time = nessuna risposta in tempo
errors-system-pipe = chi leggeva ha chiuso
errors-system-rare = errore { $code } del sistema
errors-system-unplugged = il dispositivo ha un guasto o è stato staccato
errors-system-memory = la memoria è finita
