#include "tool_store.hpp"

#include "register.hpp"

namespace agora::wishes {

constexpr db::Query kInsertTool{"wishes.insert_tool", R"sql(
    INSERT INTO wishes_tool (tool_id, slug, name, about_nl, about_fr, about_en, website, retired, made_at,
                             version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_tool(db::WriteTx& tx, const Tool& tool) {
    tx.run(kInsertTool, tool.tool_id, tool.slug, tool.name, tool.about_nl, tool.about_fr,
           tool.about_en, tool.website, tool.retired, tool.made_at, tool.version);
    touch_register(tx);
}

constexpr db::Query kUpdateTool{"wishes.update_tool", R"sql(
    UPDATE wishes_tool
    SET name = $2, about_nl = $3, about_fr = $4, about_en = $5, website = $6, retired = $7,
        version = $8
    WHERE tool_id = $1
)sql"};

void update_tool(db::WriteTx& tx, const Tool& tool) {
    tx.run(kUpdateTool, tool.tool_id, tool.name, tool.about_nl, tool.about_fr, tool.about_en,
           tool.website, tool.retired, tool.version);
    touch_register(tx);
}

constexpr db::Query kFindTool{"wishes.find_tool", R"sql(
    SELECT tool_id, slug, name, about_nl, about_fr, about_en, website, retired, made_at, version
    FROM wishes_tool WHERE slug = $1
)sql"};

std::optional<Tool> find_tool(db::ReadTx& tx, std::string_view slug) {
    return tx.find<Tool>(kFindTool, slug);
}

constexpr db::Query kFindToolById{"wishes.find_tool_by_id", R"sql(
    SELECT tool_id, slug, name, about_nl, about_fr, about_en, website, retired, made_at, version
    FROM wishes_tool WHERE tool_id = $1
)sql"};

std::optional<Tool> find_tool_by_id(db::ReadTx& tx, ToolId tool) {
    return tx.find<Tool>(kFindToolById, tool);
}

constexpr db::Query kListTools{"wishes.list_tools", R"sql(
    SELECT tool_id, slug, name, about_nl, about_fr, about_en, website, retired, made_at, version
    FROM wishes_tool ORDER BY name, tool_id LIMIT 100
)sql"};

std::vector<Tool> list_tools(db::ReadTx& tx) {
    return tx.all<Tool>(kListTools);
}

}  // namespace agora::wishes
