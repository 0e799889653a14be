package org.samklang.command.project;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.ProjectId;

/// What all commands about a project have in common.
public sealed interface ProjectIntent extends Intent<Project>
        permits StartProject,
                ReplanProject,
                DefineResult,
                DefineIndicator,
                ReportIndicator,
                RecordFinding,
                RecordNeed,
                LinkResearch,
                CompleteProject,
                CancelProject {

    ProjectId projectId();

    @Override
    default StreamType streamType() {
        return StreamType.PROJECT;
    }

    @Override
    default String id() {
        return projectId().value();
    }

    @Override
    default Project nothing() {
        return new Project.Unstarted();
    }

    @Override
    default List<Reference> references(Project state) {
        return switch (state) {
            case Project.Unstarted _ -> List.of();
            case Project.Started project -> List.of(project.partnership());
        };
    }

    /// A project is written about by the parties of its partnership.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Project state, Circumstances circumstances) {
        return switch (state) {
            case Project.Unstarted _ -> null;
            case Project.Started project ->
                BelongingRule.takingPart(List.of(project.partnership()), circumstances);
        };
    }
}
