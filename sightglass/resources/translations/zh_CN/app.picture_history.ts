<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Add the picture of these steps to the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the step; those that follow are computed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a Python script that follows these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a script that makes this picture from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the step after the one below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the step before the one above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit steps of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History: save and copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs “{name}” as “{slot}”, which is not open. Open it, or edit the step to take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the picture and its steps as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed, since step {number} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed, since the source is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done to this image yet. Send the picture of a dock to the workspace (Ctrl+Return), or use the Image menu: each step is written down here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an image to begin: File &gt; Open, or File &gt; Sample images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the picture of these steps in the place of the open one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat these steps on another open image, or on files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeating the steps on “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay steps of {source} on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recipe, or copy it as Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these steps, to apply them to other images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {n}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Edit or choose a step to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image that “{name}” was made from is not open any more and was never saved. Open it again, or go on from this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps that made the picture: look at them, edit them, replay them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of this step are not accepted: {reason} The form begins with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this. Use a smaller image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These steps give another picture now than the one that is open: its file, a further image or the program has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has no parameters. It can be switched off, moved or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture of the result the following steps work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{columns} × {rows} px from column {column}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {rows} × {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open images may be the beginning of “{name}”. Close the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no page {page} any more, which the picture was made from. Put the file back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
