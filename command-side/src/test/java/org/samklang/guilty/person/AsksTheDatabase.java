package org.samklang.guilty.person;

import java.sql.Connection;

record AsksTheDatabase(Connection connection) {}
