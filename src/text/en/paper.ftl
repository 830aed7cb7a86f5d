# paper

paper-title = 7 Vote · paper ballots

