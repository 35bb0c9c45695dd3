#include "tools.hpp"

#include "agora/locale/text.hpp"
#include "refusals.hpp"
#include "tool_store.hpp"

namespace agora::wishes {

Result<std::string> make_tool(const Acting& acting, const access::Actor& actor, Tool tool) {
    if (!is_keeper(actor)) return WishRefusal::not_the_keeper;
    tool.tool_id = acting.tx.new_id<ToolId>();
    tool.slug = locale::slugify(tool.name);
    tool.made_at = acting.origin.at;
    if (tool.slug == "new" || find_tool(acting.tx, tool.slug)) {
        return Refusal{WishRefusal::name_taken, "name"};
    }
    insert_tool(acting.tx, tool);
    journal::emit(acting.tx, acting.origin, ToolMade{tool.tool_id}, journal::Audit::yes);
    return tool.slug;
}

Result<Done> change_tool(const Acting& acting, const access::Actor& actor, Tool tool,
                         std::int64_t seen) {
    if (!is_keeper(actor)) return WishRefusal::not_the_keeper;
    if (tool.version != seen) return WishRefusal::changed_meanwhile;
    ++tool.version;
    update_tool(acting.tx, tool);
    journal::emit(acting.tx, acting.origin, ToolChanged{tool.tool_id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::wishes
