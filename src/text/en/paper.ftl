# paper

paper-title = 7 Vote · paper ballots

paper-reread-title = 7 Vote · ballots to read again
