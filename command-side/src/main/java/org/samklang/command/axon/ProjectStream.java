package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.project.Project;

@AggregateRoot(type = "Project")
final class ProjectStream extends FactStream<Project> {
    ProjectStream() {
        super(new Project.Unstarted());
    }
}
