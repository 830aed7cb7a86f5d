# The first screen.

start-title = Portavoce
start-what = What do you want to do?
start-which = Which assembly do you want to open?
start-resume = Resume “{ $title }”
start-listed = { $title }
start-new = New assembly
start-list = Open a saved assembly
start-demo = Try with made-up data
start-demo-note = nothing is saved
start-home = The data are in: { $folder }
start-safe = Every action saves itself: if the computer shuts down, you resume here.
start-new-title = New assembly
start-new-body = What is the meeting called? For example: Closing assembly.
start-next-resume = Resume “{ $title }” { $state }
start-next-new = Begin a new assembly
start-next-list = Choose among the saved assemblies
start-next-demo = Try the program with made-up data
start-plan = New assembly from a plan
start-plan-note = { $n ->
    [one] one plan found
   *[other] { $n } plans found
}
start-plan-title = Which plan?
start-next-plan = Choose the plan to begin from
start-elsewhere = Open another folder
start-elsewhere-note = USB stick, another disk
start-elsewhere-body = Type or drop here the folder of the assembly.
start-next-elsewhere = Type where the assembly is
# After an assembly did not open because its record is damaged.
start-way-copy = Open the newest copy that is whole
start-way-part = Open the part that is whole
start-way-reach = up to: { $when }
start-next-copy = Open the copy that is whole: the damaged folder stays as it is
start-next-part = Open the part that is whole: the damaged folder stays as it is

start-present = ({ $n } present)
start-when-today = today at { $time }
start-when = { $date }, { $time }
start-demo-notice = Example: positions and people are made up. Nothing is saved.
start-begun = Assembly made: { $people ->
    [0] nobody
    [one] 1 person
   *[other] { $people } people
} on the list{ $left ->
    [0] .
    [one] , 1 line of the file kept out.
   *[other] , { $left } lines of the file kept out.
}
