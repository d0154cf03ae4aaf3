<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dateline::BringingBack</name>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>%n more change</numerusform>
            <numerusform>%n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::CategoryList</name>
    <message numerus="yes">
        <source>%Ln event(s). To remove it, merge it into:</source>
        <translation>
            <numerusform>%Ln event. To remove it, merge it into:</numerusform>
            <numerusform>%Ln events. To remove it, merge it into:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Chart</name>
    <message numerus="yes">
        <source>%2 is restricted by %1 of %Ln country(s)</source>
        <translation>
            <numerusform>%2 is restricted by %1 of %Ln country</numerusform>
            <numerusform>%2 is restricted by %1 of %Ln countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln country(s) and the EU restrict %1</source>
        <translation>
            <numerusform>%Ln country and the EU restrict %1</numerusform>
            <numerusform>%Ln countries and the EU restrict %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln country(s) restrict %1</source>
        <translation>
            <numerusform>%Ln country restricts %1</numerusform>
            <numerusform>%Ln countries restrict %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln more may</source>
        <translation>
            <numerusform>%1; %Ln more may</numerusform>
            <numerusform>%1; %Ln more may</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s) have two or more first reporters</source>
        <translation>
            <numerusform>%1 of %Ln event has two or more first reporters</numerusform>
            <numerusform>%1 of %Ln events have two or more first reporters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more source(s)</source>
        <translation>
            <numerusform>%n or more source</numerusform>
            <numerusform>%n or more sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more first reporter(s)</source>
        <translation>
            <numerusform>%n or more first reporter</numerusform>
            <numerusform>%n or more first reporters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first reporter(s)</source>
        <translation>
            <numerusform>%n first reporter</numerusform>
            <numerusform>%n first reporters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Events per %Ln years</source>
        <translation>
            <numerusform>Events per %Ln years</numerusform>
            <numerusform>Events per %Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Checks</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 · %n accepted</source>
        <comment>errors, warnings and notes, and findings that were accepted</comment>
        <translation>
            <numerusform>%1, %2, %3 · %n accepted</numerusform>
            <numerusform>%1, %2, %3 · %n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln quote(s) as in the text</source>
        <translation>
            <numerusform>Take %Ln quote as in the text</numerusform>
            <numerusform>Take %Ln quotes as in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::ChecksPanel</name>
    <message numerus="yes">
        <source>%Ln finding(s) accepted</source>
        <translation>
            <numerusform>%Ln finding accepted</numerusform>
            <numerusform>%Ln findings accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No open findings. %Ln check(s) run, %1.</source>
        <translation>
            <numerusform>No open findings. %Ln check run, %1.</numerusform>
            <numerusform>No open findings. %Ln checks run, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No findings. %Ln check(s) run.</source>
        <translation>
            <numerusform>No findings. %Ln check run.</numerusform>
            <numerusform>No findings. %Ln checks run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update all %Ln quote(s) from the texts</source>
        <translation>
            <numerusform>Update %Ln quote from the text</numerusform>
            <numerusform>Update all %Ln quotes from the texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::CommandLine</name>
    <message numerus="yes">
        <source>added: %n event(s)</source>
        <translation>
            <numerusform>added: %n event</numerusform>
            <numerusform>added: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>another source for: %n event(s)</source>
        <translation>
            <numerusform>another source for: %n event</numerusform>
            <numerusform>another source for: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dateline: and %n more fault(s)</source>
        <translation>
            <numerusform>dateline: and %n more fault</numerusform>
            <numerusform>dateline: and %n more faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) done</source>
        <translation>
            <numerusform>%n line done</numerusform>
            <numerusform>%n lines done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n with faults</numerusform>
            <numerusform>%n with faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s)</source>
        <translation>
            <numerusform>%n more note</numerusform>
            <numerusform>%n more notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Counts</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <comment>%1: how many of them are shown</comment>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln origin(s)</source>
        <translation>
            <numerusform>%Ln origin</numerusform>
            <numerusform>%Ln origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln country(s)</source>
        <translation>
            <numerusform>%Ln country</numerusform>
            <numerusform>%Ln countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Editing</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>at the end of a list</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::EventActions</name>
    <message numerus="yes">
        <source>%Ln event(s) copied</source>
        <translation>
            <numerusform>%Ln event copied</numerusform>
            <numerusform>%Ln events copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n event(s)</source>
        <translation>
            <numerusform>Cut %n event</numerusform>
            <numerusform>Cut %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) pasted</source>
        <translation>
            <numerusform>%Ln event pasted</numerusform>
            <numerusform>%Ln events pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new party(s)</source>
        <translation>
            <numerusform>%Ln new party</numerusform>
            <numerusform>%Ln new parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new source(s)</source>
        <translation>
            <numerusform>%Ln new source</numerusform>
            <numerusform>%Ln new sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::EventCard</name>
    <message numerus="yes">
        <source>and %Ln more statement(s)</source>
        <translation>
            <numerusform>and %Ln more statement</numerusform>
            <numerusform>and %Ln more statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::EventSteps</name>
    <message numerus="yes">
        <source>Delete %n event(s)</source>
        <translation>
            <numerusform>Delete %n event</numerusform>
            <numerusform>Delete %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n event(s)</source>
        <translation>
            <numerusform>Duplicate %n event</numerusform>
            <numerusform>Duplicate %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::FieldFault</name>
    <message numerus="yes">
        <source>%Ln character(s) too long.</source>
        <translation>
            <numerusform>%Ln character too long.</numerusform>
            <numerusform>%Ln characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::FilterBar</name>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <comment>%1: how many of them are shown</comment>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::FilterPhrase</name>
    <message numerus="yes">
        <source>at least %n origin(s)</source>
        <translation>
            <numerusform>at least %n origin</numerusform>
            <numerusform>at least %n origins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::GuideWindow</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln step(s)</source>
        <translation>
            <numerusform>The last %Ln step</numerusform>
            <numerusform>The last %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Ingest</name>
    <message numerus="yes">
        <source>left out %n passage(s) that are struck out</source>
        <translation>
            <numerusform>left out %n passage that is struck out</numerusform>
            <numerusform>left out %n passages that are struck out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Intake</name>
    <message numerus="yes">
        <source>takes longer than %n second(s) to read, as files made to do harm do</source>
        <translation>
            <numerusform>takes longer than %n second to read, as files made to do harm do</numerusform>
            <numerusform>takes longer than %n seconds to read, as files made to do harm do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Matrix</name>
    <message numerus="yes">
        <source>%n country(s)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n country(s)</source>
        <translation>
            <numerusform>%1 of %n country</numerusform>
            <numerusform>%1 of %n countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 of %n target</numerusform>
            <numerusform>%1 of %n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::MissingQuotes</name>
    <message numerus="yes">
        <source>%Ln quote(s) are not found in this text</source>
        <translation>
            <numerusform>%Ln quote is not found in this text</numerusform>
            <numerusform>%Ln quotes are not found in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Page</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln origin(s)</source>
        <translation>
            <numerusform>%Ln origin</numerusform>
            <numerusform>%Ln origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln source(s)</source>
        <translation>
            <numerusform>in %Ln source</numerusform>
            <numerusform>in %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s): </source>
        <translation>
            <numerusform>%Ln event: </numerusform>
            <numerusform>%Ln events: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Pasting</name>
    <message numerus="yes">
        <source>Paste %n event(s)</source>
        <translation>
            <numerusform>Paste %n event</numerusform>
            <numerusform>Paste %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::RecordDraft</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln measure</numerusform>
            <numerusform>%Ln measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>%Ln attribution</numerusform>
            <numerusform>%Ln attributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::RecordPanels</name>
    <message numerus="yes">
        <source>&amp;Remove with its %Ln attribution(s)</source>
        <translation>
            <numerusform>&amp;Remove with its %Ln attribution</numerusform>
            <numerusform>&amp;Remove with its %Ln attributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::SourceDialog</name>
    <message numerus="yes">
        <source>%Ln character(s) of text:</source>
        <translation>
            <numerusform>%Ln character of text:</numerusform>
            <numerusform>%Ln characters of text:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::SourcePanel</name>
    <message numerus="yes">
        <source>%Ln quote(s) · first: Alt+↓</source>
        <translation>
            <numerusform>%Ln quote · first: Alt+↓</numerusform>
            <numerusform>%Ln quotes · first: Alt+↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::SourceRecord</name>
    <message numerus="yes">
        <source>Speaks of %Ln event(s); no other origin says the same of any.</source>
        <translation>
            <numerusform>Speaks of %Ln event; no other origin says the same.</numerusform>
            <numerusform>Speaks of %Ln events; no other origin says the same of any.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaks of %Ln event(s); another origin says the same of each.</source>
        <translation>
            <numerusform>Speaks of %Ln event; another origin says the same.</numerusform>
            <numerusform>Speaks of %Ln events; another origin says the same of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaks of %Ln event(s); of %1 another origin says the same.</source>
        <translation>
            <numerusform>Speaks of %Ln event; of %1 another origin says the same.</numerusform>
            <numerusform>Speaks of %Ln events; of %1 another origin says the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::StandingsTable</name>
    <message numerus="yes">
        <source>and %Ln more country(s)</source>
        <translation>
            <numerusform>and %Ln more country</numerusform>
            <numerusform>and %Ln more countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::FigureController</name>
    <message numerus="yes">
        <source>Replace %n file(s) in %1?</source>
        <translation>
            <numerusform>Replace %n file in %1?</numerusform>
            <numerusform>Replace %n files in %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::TableGeometry</name>
    <message numerus="yes">
        <source>and %Ln more event(s)</source>
        <translation>
            <numerusform>and %Ln more event</numerusform>
            <numerusform>and %Ln more events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::TimelineWidget</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n origin</numerusform>
            <numerusform>%n origins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::TrackerProperties</name>
    <message numerus="yes">
        <source>%n event(s) are of the category “%1”: merge it into another one.</source>
        <translation>
            <numerusform>%n event is of the category “%1”: merge it into another one.</numerusform>
            <numerusform>%n events are of the category “%1”: merge it into another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::TimelineMove</name>
    <message numerus="yes">
        <source>%Ln source(s) state another date</source>
        <translation>
            <numerusform>%Ln source states another date</numerusform>
            <numerusform>%Ln sources state another date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::TimelineEditController</name>
    <message numerus="yes">
        <source>%Ln source(s) state another date. “Choose the date of the event” in the Tools menu keeps a reason.</source>
        <translation>
            <numerusform>%Ln source states another date. “Choose the date of the event” in the Tools menu keeps a reason.</numerusform>
            <numerusform>%Ln sources state another date. “Choose the date of the event” in the Tools menu keeps a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) state another date. The reason that was given for the old date is still there.</source>
        <translation>
            <numerusform>%Ln source states another date. The reason that was given for the old date is still there.</numerusform>
            <numerusform>%Ln sources state another date. The reason that was given for the old date is still there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::Editing</name>
    <message numerus="yes">
        <source>%1 cannot be removed from %Ln event(s): attributions there are about it.</source>
        <translation>
            <numerusform>%1 cannot be removed from %Ln event: attributions there are about it.</numerusform>
            <numerusform>%1 cannot be removed from %Ln events: attributions there are about it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln character(s) fit here.</source>
        <translation>
            <numerusform>At most %Ln character fits here.</numerusform>
            <numerusform>At most %Ln characters fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %Ln character(s).</source>
        <translation>
            <numerusform>A tag has at most %Ln character.</numerusform>
            <numerusform>A tag has at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln event(s)</source>
        <translation>
            <numerusform>Edit %Ln event</numerusform>
            <numerusform>Edit %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln event(s)</source>
        <translation>
            <numerusform>Paste %Ln event</numerusform>
            <numerusform>Paste %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %Ln event(s)</source>
        <translation>
            <numerusform>Replace in %Ln event</numerusform>
            <numerusform>Replace in %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::ManyEventsDialog</name>
    <message numerus="yes">
        <source>Edit %Ln event(s)</source>
        <translation>
            <numerusform>Edit %Ln event</numerusform>
            <numerusform>Edit %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::PasteRowsDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) can be added.</source>
        <translation>
            <numerusform>%Ln row can be added.</numerusform>
            <numerusform>%Ln rows can be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be added, %1 cannot.</source>
        <translation>
            <numerusform>%Ln row can be added, %1 cannot.</numerusform>
            <numerusform>%Ln rows can be added, %1 cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new categories.</source>
        <translation>
            <numerusform>%Ln new category.</numerusform>
            <numerusform>%Ln new categories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new parties.</source>
        <translation>
            <numerusform>%Ln new party.</numerusform>
            <numerusform>%Ln new parties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln event(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln event</numerusform>
            <numerusform>&amp;Add %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dateline::ReplaceDialog</name>
    <message numerus="yes">
        <source>In the %Ln selected event(s)</source>
        <translation>
            <numerusform>In the %Ln selected event</numerusform>
            <numerusform>In the %Ln selected events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln event(s) of the table</source>
        <translation>
            <numerusform>In the %Ln event of the table</numerusform>
            <numerusform>In the %Ln events of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in %Ln event(s).</source>
        <translation>
            <numerusform>Found in %Ln event.</numerusform>
            <numerusform>Found in %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be replaced.</source>
        <translation>
            <numerusform>%Ln cannot be replaced.</numerusform>
            <numerusform>%Ln cannot be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>The first %Ln is shown.</numerusform>
            <numerusform>The first %Ln are shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
