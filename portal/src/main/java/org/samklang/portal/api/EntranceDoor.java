package org.samklang.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address of tokens and users for the API description.
///
/// @param body record of what is sent; null where nothing is
/// @param answer record of what is answered; null where nothing is
public record EntranceDoor(
        String method,
        String path,
        String summary,
        @Nullable Class<?> body,
        @Nullable Class<?> answer,
        int status) {

    public static final List<EntranceDoor> ALL = List.of(
            new EntranceDoor("get", "/api/tokens", "List tokens", null, EntranceHttp.ShownTokens.class, 200),
            new EntranceDoor(
                    "post", "/api/tokens", "Issue a token", EntranceHttp.WantedToken.class, EntranceHttp.NewToken.class, 201),
            new EntranceDoor("delete", "/api/tokens/{id}", "Revoke a token", null, null, 204),
            new EntranceDoor("get", "/api/users", "List users", null, EntranceHttp.ShownUsers.class, 200),
            new EntranceDoor(
                    "post", "/api/users", "Let a user in", EntranceHttp.WantedUser.class, EntranceHttp.AddedUser.class, 201),
            new EntranceDoor("delete", "/api/users/{id}", "Shut a user out", null, null, 204));
}
