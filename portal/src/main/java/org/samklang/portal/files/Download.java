package org.samklang.portal.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.samklang.vault.SealedFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Hands out a file to be kept by whoever asked, never to be run within our pages.
public final class Download {
    private static final int LONGEST_NAME = 80;

    private Download() {}

    /// @param title of the document: the name that is offered, since the name under which the file came was not kept
    public static void send(SealedFiles.Content.Clear file, String title, HttpServletResponse response)
            throws IOException {
        SealedFiles.Kept kept = file.file();
        response.setContentType(
                kept.mediaType().startsWith("text/") ? kept.mediaType() + ";charset=UTF-8" : kept.mediaType());
        response.setContentLengthLong(kept.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(title, kept.mediaType()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.writeTo(response.getOutputStream());
    }

    static String name(String title, String mediaType) {
        String plain = title.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", " ").replaceAll("\\s+", " ").strip();
        String shorter = plain.substring(0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))))
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        return (shorter.isEmpty() ? "document" : shorter)
                + FileKind.of(mediaType).map(kind -> "." + kind.extension()).orElse("");
    }
}
