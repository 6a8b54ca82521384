package socai.events.personnel;

/** How a person came to a step of pay. */
public enum PayStepWay {
    /**
     * Xếp lương: placed in the scale, on recruitment, with another rank or when the ledger begins.
     */
    PLACEMENT,
    /** Nâng bậc lương thường xuyên. */
    REGULAR,
    /** Nâng bậc lương trước thời hạn: for merit or before retirement. */
    EARLY,
    /** Phụ cấp thâm niên vượt khung: beyond the last step of the scale. */
    BEYOND_SCALE,
    /** Hạ bậc lương: as the discipline of this name orders. */
    LOWERED
}
