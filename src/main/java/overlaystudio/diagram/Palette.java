package overlaystudio.diagram;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The colours of a picture. Those that mean something side by side differ for people who confuse red and green or
/// yellow and blue too, and what is read stands out from its ground as WCAG 2 asks (level AA).
public enum Palette {
    /// On white.
    LIGHT("""
            GROUND ffffff  TEXT 1f2328  MUTED 59636e  HAIRLINE d1d9e0  PANEL f6f8fa
            NETWORK 0969da  NETWORK_FILL f4f9ff  NETWORK_TEXT 0550ae  SUBNET 7489b0  SUBNET_FILL ffffff
            NODE 2488e2  NODE_FILL ddf4ff
            OVERLAY 1a7f37  OVERLAY_FILL f7fdf9  OVERLAY_TEXT 116329
            BLOCK_FILL 4ac26b  BLOCK_TEXT 1f2328  RESERVED_FILL c3f0cf  FREE dfe4e9  FREE_FILL f0f3f6  STRANDED f6dfa4
            SERVICE 6032b6  SERVICE_FILL fcfaff  SERVICE_TEXT 6639ba
            OUTSIDE 868f99  OUTSIDE_FILL ffffff  LINK 818b98  TRACK e4e9ee
            NOTE bf8700  NOTE_FILL fff8d6  TIE 9a6700  TIE_FILL fff3b8  SELECTION 0550ae
            ERROR c01f2b  WARNING 9a6700  INFO 0969da  ON_MARK ffffff
            """),

    /// On black.
    DARK("""
            GROUND 0d1117  TEXT e6edf3  MUTED 9da7b3  HAIRLINE 3d444d  PANEL 151b23
            NETWORK 4493f8  NETWORK_FILL 0f1a2b  NETWORK_TEXT 79c0ff  SUBNET 5464a1  SUBNET_FILL 0d1117
            NODE 2875e0  NODE_FILL 12294a
            OVERLAY 3fb950  OVERLAY_FILL 0c1a12  OVERLAY_TEXT 7ee787
            BLOCK_FILL 2ea043  BLOCK_TEXT 0d1117  RESERVED_FILL 14431f  FREE 2a3038  FREE_FILL 171d25  STRANDED 5c4813
            SERVICE ab6cd3  SERVICE_FILL 171228  SERVICE_TEXT d2a8ff
            OUTSIDE 656c76  OUTSIDE_FILL 0d1117  LINK 7d8590  TRACK 2a313c
            NOTE 9e7a1e  NOTE_FILL 272111  TIE e3b341  TIE_FILL 4d3a06  SELECTION 79c0ff
            ERROR f85149  WARNING e3b341  INFO 58a6ff  ON_MARK 0d1117
            """),

    /// For paper: white insides and darker edges, so that little ink says as much.
    PRINT("""
            GROUND ffffff  TEXT 000000  MUTED 424a53  HAIRLINE 8c959f  PANEL ffffff
            NETWORK 0550ae  NETWORK_FILL ffffff  NETWORK_TEXT 033d8b  SUBNET 60739f  SUBNET_FILL ffffff
            NODE 0969da  NODE_FILL ffffff
            OVERLAY 116329  OVERLAY_FILL ffffff  OVERLAY_TEXT 044f1e
            BLOCK_FILL 2da44e  BLOCK_TEXT 000000  RESERVED_FILL b8eac6  FREE b6bfc9  FREE_FILL ffffff  STRANDED f3dfae
            SERVICE 4324ab  SERVICE_FILL ffffff  SERVICE_TEXT 512a97
            OUTSIDE 59636e  OUTSIDE_FILL ffffff  LINK 59636e  TRACK d1d9e0
            NOTE 7d4e00  NOTE_FILL ffffff  TIE 7d4e00  TIE_FILL ffffff  SELECTION 033d8b
            ERROR a40e26  WARNING 7d4e00  INFO 0550ae  ON_MARK ffffff
            """);

    private final Map<Role, Integer> colors = new EnumMap<>(Role.class);

    Palette(String table) {
        String[] words = table.strip().split("\\s+");
        for (int word = 0; word < words.length; word += 2) {
            colors.put(Role.valueOf(words[word]), Integer.parseInt(words[word + 1], 16));
        }
    }

    /// The colour of a role as 0xRRGGBB.
    ///
    /// @throws NullPointerException for [Role#NONE], which has none
    public int rgb(Role role) {
        return Objects.requireNonNull(colors.get(role), () -> role + " has no colour");
    }

    /// The colour of a role as style sheets write it, such as `#0969da`; `none` for [Role#NONE].
    public String css(Role role) {
        return role == Role.NONE ? "none" : "#" + Integer.toHexString(0x100_0000 | rgb(role)).substring(1);
    }
}
