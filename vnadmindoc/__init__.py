"""Vietnamese administrative documents under Nghị định 30/2020/NĐ-CP."""
