#pragma once

#include "agora/db/transaction.hpp"
#include "agora/wishes/wish.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::wishes {

void insert_tool(db::WriteTx& tx, const Tool& tool);
/// All but slug and when it was made.
void update_tool(db::WriteTx& tx, const Tool& tool);
std::optional<Tool> find_tool(db::ReadTx& tx, std::string_view slug);
std::optional<Tool> find_tool_by_id(db::ReadTx& tx, ToolId tool);
/// By name.
std::vector<Tool> list_tools(db::ReadTx& tx);

}  // namespace agora::wishes
