package org.samklang.portal.files;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of file that are kept. What a browser could run, such as SVG and HTML, is none of them.
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    /// In UTF-8.
    TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    MP3("audio/mpeg", "mp3"),
    MP4("video/mp4", "mp4");

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Without its dot.
    public String extension() {
        return extension;
    }

    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }
}
