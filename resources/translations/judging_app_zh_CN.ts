<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ActField</name>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>票数</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报值</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>核验值</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>分类数量</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证说明</translation>
        </message>
        <message>
            <source>Verified by</source>
            <translation>核验人</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>No evidence found</source>
            <translation>无佐证</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Acts on</source>
            <translation>作用于</translation>
        </message>
        <message>
            <source>Where it counts</source>
            <translation>计入环节</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定人</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>收卷</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>From round</source>
            <translation>来源轮次</translation>
        </message>
        <message>
            <source>Cut line</source>
            <translation>晋级线</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Signed as</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Drawn signature</source>
            <translation>手写签名</translation>
        </message>
        <message>
            <source>May change marks after submitting</source>
            <translation>提交后可改分</translation>
        </message>
        <message>
            <source>Sees own earlier totals</source>
            <translation>可看自己之前的总分</translation>
        </message>
        <message>
            <source>Sees evidence</source>
            <translation>可看佐证</translation>
        </message>
        <message>
            <source>Alarm for marks far apart (% of full points)</source>
            <translation>极差提醒（占满分 %）</translation>
        </message>
        <message>
            <source>Person at the paper</source>
            <translation>经手人</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>there</source>
            <translation>有</translation>
        </message>
        <message>
            <source>place {number}</source>
            <translation>第 {number} 名</translation>
        </message>
        <message>
            <source>final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>{size} KB</source>
            <translation>{size} KB</translation>
        </message>
        <message>
            <source>Event created</source>
            <translation>新建赛事</translation>
        </message>
        <message>
            <source>{act}: {subject} (the record cannot be read)</source>
            <translation>{act}：{subject}（记录无法读出）</translation>
        </message>
        <message>
            <source>Sheet corrected: {sheet} {before} → {total}</source>
            <translation>更正评分：{sheet} {before} → {total}</translation>
        </message>
        <message>
            <source>Sheet submitted: {sheet} {total}</source>
            <translation>提交评分：{sheet} {total}</translation>
        </message>
        <message>
            <source>Sheet submitted again: {sheet} {total}</source>
            <translation>重新提交评分：{sheet} {total}</translation>
        </message>
        <message>
            <source>{standing}: {sheet}</source>
            <translation>登记{standing}：{sheet}</translation>
        </message>
        <message>
            <source>Sheet voided: {sheet} {total}</source>
            <translation>作废评分表：{sheet} {total}</translation>
        </message>
        <message>
            <source>Sheet returned: {sheet} {total}</source>
            <translation>退回评分表：{sheet} {total}</translation>
        </message>
        <message>
            <source>Recusal: {judge} does not score {entry}</source>
            <translation>登记回避：{judge}不评 {entry}</translation>
        </message>
        <message>
            <source>Recusal lifted: {judge} scores {entry}</source>
            <translation>解除回避：{judge}可评 {entry}</translation>
        </message>
        <message>
            <source>{kind} {seconds} s</source>
            <translation>{kind} {seconds} 秒</translation>
        </message>
        <message>
            <source>{kind} {points} points ({target})</source>
            <translation>{kind} {points} 分（{target}）</translation>
        </message>
        <message>
            <source>{what}: {entry}</source>
            <translation>{what}：{entry}</translation>
        </message>
        <message>
            <source>Withdrawn: {what}, {entry}</source>
            <translation>撤回{what}：{entry}</translation>
        </message>
        <message>
            <source>Status changed: {entry} {before} → {after}</source>
            <translation>改状态：{entry} {before} → {after}</translation>
        </message>
        <message>
            <source>Entry closed, no more sheets: {entry}</source>
            <translation>收卷：{entry}</translation>
        </message>
        <message>
            <source>Entry open for sheets again: {entry}</source>
            <translation>重新开放评分：{entry}</translation>
        </message>
        <message>
            <source>Figure recorded: {entry} · {criterion} {figure}</source>
            <translation>录入实绩：{entry} · {criterion} {figure}</translation>
        </message>
        <message>
            <source>Figure not backed: {entry} · {criterion} {figure}</source>
            <translation>标记缺佐证：{entry} · {criterion} {figure}</translation>
        </message>
        <message>
            <source>Figure verified: {entry} · {criterion} {figure}</source>
            <translation>核验实绩：{entry} · {criterion} {figure}</translation>
        </message>
        <message>
            <source>Figure confirmed: {entry} · {criterion} {figure}</source>
            <translation>复核实绩：{entry} · {criterion} {figure}</translation>
        </message>
        <message>
            <source>Confirmation taken back: {entry} · {criterion} {figure}</source>
            <translation>撤销复核：{entry} · {criterion} {figure}</translation>
        </message>
        <message>
            <source>{what} ({person})</source>
            <translation>{what}（{person}）</translation>
        </message>
        <message>
            <source>{kind}: {order}</source>
            <translation>{kind}：{order}</translation>
        </message>
        <message>
            <source>Rules published, version {version}: {name}; entries moved: {moves}</source>
            <translation>发布计分规则第 {version} 版：{name}，{moves} 个项目名次或得分有变</translation>
        </message>
        <message>
            <source>Rules published, version {version}: {name}</source>
            <translation>发布计分规则第 {version} 版：{name}</translation>
        </message>
        <message>
            <source>Round added: {name}, entries {count} from {source}</source>
            <translation>新增轮次：{name}，{count} 个项目来自{source}</translation>
        </message>
        <message>
            <source>Evidence attached: {file} ({about})</source>
            <translation>添加佐证：{file}（{about}）</translation>
        </message>
        <message>
            <source>Evidence taken off: {file} ({about})</source>
            <translation>移除佐证：{file}（{about}）</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>撤销：{what}</translation>
        </message>
        <message>
            <source>Redone: {what}</source>
            <translation>重做：{what}</translation>
        </message>
        <message>
            <source>Entries that go on: {what}</source>
            <translation>晋级名单：{what}</translation>
        </message>
        <message>
            <source>Running order changed for {count} entries</source>
            <translation>调整 {count} 个项目的出场顺序</translation>
        </message>
        <message>
            <source>Changed places in the running order: {one} ↔ {other}</source>
            <translation>对调出场顺序：{one} ↔ {other}</translation>
        </message>
        <message>
            <source>Moved in the running order: {name}, {was} → {now}</source>
            <translation>调整出场顺序：{name} {was} → {now}</translation>
        </message>
        <message>
            <source>Imported {count} entries</source>
            <translation>导入 {count} 个项目</translation>
        </message>
        <message>
            <source>Imported {count} judges</source>
            <translation>导入 {count} 位评委</translation>
        </message>
        <message>
            <source>Running order drawn for {count} entries</source>
            <translation>抽签排定 {count} 个项目的出场顺序</translation>
        </message>
        <message>
            <source>Panels assigned for {count} entries</source>
            <translation>为 {count} 个项目分配评审组</translation>
        </message>
        <message>
            <source>Entries imported: {what}</source>
            <translation>导入项目：{what}</translation>
        </message>
        <message>
            <source>Judges imported: {what}</source>
            <translation>导入评委：{what}</translation>
        </message>
        <message>
            <source>Panels assigned: {what}</source>
            <translation>分配评审组：{what}</translation>
        </message>
        <message>
            <source>Certificate made for judges' laptops</source>
            <translation>为评委电脑生成证书</translation>
        </message>
        <message>
            <source>Pairing codes issued to {count} judges</source>
            <translation>发放配对码：{count} 位评委</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Pairing codes issued: {judges}</source>
            <translation>发放配对码：{judges}</translation>
        </message>
        <message>
            <source>paper</source>
            <translation>纸质评分</translation>
        </message>
        <message>
            <source>unnamed laptop</source>
            <translation>未命名电脑</translation>
        </message>
        <message>
            <source>Laptop changed: {judge} {before} → {machine}</source>
            <translation>更换电脑：{judge} {before} → {machine}</translation>
        </message>
        <message>
            <source>Laptop joined: {judge} · {machine}</source>
            <translation>电脑入席：{judge} · {machine}</translation>
        </message>
        <message>
            <source>Laptop joined again: {judge} · {machine}</source>
            <translation>电脑重新入席：{judge} · {machine}</translation>
        </message>
        <message>
            <source>Seat is scored on paper: {judge}</source>
            <translation>席位用纸质评分表：{judge}</translation>
        </message>
        <message>
            <source>Seat goes on on paper: {judge} (laptop until now: {machine})</source>
            <translation>改为纸质评分：{judge}（原用 {machine}）</translation>
        </message>
        <message>
            <source>Sheet held back: {sheet} {total}, from {machine}. {why}</source>
            <translation>评分暂不入库：{sheet} {total}，来自 {machine}。{why}</translation>
        </message>
        <message>
            <source>Held sheet accepted: {sheet} {total}, from {machine}</source>
            <translation>采纳待处理的评分：{sheet} {total}，来自 {machine}</translation>
        </message>
        <message>
            <source>Held sheet left out: {sheet} {total}, from {machine}</source>
            <translation>不采纳待处理的评分：{sheet} {total}，来自 {machine}</translation>
        </message>
        <message>
            <source>Signed: {judge}, {count} sheets</source>
            <translation>签字确认：{judge}，{count} 份评分表</translation>
        </message>
        <message>
            <source>Signed: {judge} (as {name}), {count} sheets</source>
            <translation>签字确认：{judge}（签名 {name}），{count} 份评分表</translation>
        </message>
        <message>
            <source>Packet file taken in: {judge}</source>
            <translation>导入评分包：{judge}</translation>
        </message>
        <message>
            <source>Rules of judges' desks changed: {what}</source>
            <translation>修改评委评分设置：{what}</translation>
        </message>
        <message>
            <source>held back</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已采纳</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不采纳</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>{what} added</source>
            <translation>新增{what}</translation>
        </message>
        <message>
            <source>{what} taken out</source>
            <translation>删除{what}</translation>
        </message>
        <message>
            <source>{what} changed</source>
            <translation>修改{what}</translation>
        </message>
        <message>
            <source>{what} put in another order</source>
            <translation>调整{what}的顺序</translation>
        </message>
        <message>
            <source>event details</source>
            <translation>赛事信息</translation>
        </message>
        <message>
            <source>rounds: {count}</source>
            <translation> {count} 个轮次</translation>
        </message>
        <message>
            <source>tracks: {count}</source>
            <translation> {count} 个组别</translation>
        </message>
        <message>
            <source>entries: {count}</source>
            <translation> {count} 个项目</translation>
        </message>
        <message>
            <source>judges: {count}</source>
            <translation> {count} 位评委</translation>
        </message>
        <message>
            <source>panels: {count}</source>
            <translation> {count} 个评审组</translation>
        </message>
        <message>
            <source>seats: {count}</source>
            <translation> {count} 个席位</translation>
        </message>
        <message>
            <source>participations: {count}</source>
            <translation> {count} 个项目的参赛安排</translation>
        </message>
        <message>
            <source>recusals: {count}</source>
            <translation> {count} 条回避</translation>
        </message>
        <message>
            <source>figures: {count}</source>
            <translation> {count} 个实绩数据</translation>
        </message>
        <message>
            <source>origins: {count}</source>
            <translation>来源 {count} 条</translation>
        </message>
        <message>
            <source>Added {what}</source>
            <translation>新增{what}</translation>
        </message>
        <message>
            <source>Took out {what}</source>
            <translation>删除{what}</translation>
        </message>
        <message>
            <source>Moved {what} from {was} to {at}</source>
            <translation>把{what}从第 {was} 位移到第 {at} 位</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Changed {what}: {changes}</source>
            <translation>修改{what}：{changes}</translation>
        </message>
        <message>
            <source>entry {name}</source>
            <translation>项目 {name}</translation>
        </message>
        <message>
            <source>judge {name}</source>
            <translation>评委 {name}</translation>
        </message>
        <message>
            <source>track {name}</source>
            <translation>组别 {name}</translation>
        </message>
        <message>
            <source>panel {name}</source>
            <translation>评审组 {name}</translation>
        </message>
        <message>
            <source>seat of {judge} in {panel}</source>
            <translation>{judge}在{panel}的席位</translation>
        </message>
        <message>
            <source>{entry} in the round</source>
            <translation> {entry} 的参赛安排</translation>
        </message>
        <message>
            <source>recusal of {judge} from {entry}</source>
            <translation>{judge}对 {entry} 的回避</translation>
        </message>
        <message>
            <source>origin of {entry}</source>
            <translation>{entry} 的来源</translation>
        </message>
        <message>
            <source>figure {entry} · {criterion}</source>
            <translation>实绩 {entry} · {criterion}</translation>
        </message>
        <message>
            <source>the event's details</source>
            <translation>赛事信息</translation>
        </message>
        <message>
            <source>the round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Event sealed, seal {number} by {person}: {code}</source>
            <translation>赛事已封存（第 {number} 次，{person}）：{code}</translation>
        </message>
        <message>
            <source>Seal {number} broken by {person}: the event can be changed again</source>
            <translation>第 {number} 次封存已由{person}解除，赛事可再修改</translation>
        </message>
        <message>
            <source>Certificates: a template of the event's own</source>
            <translation>证书模板：启用本赛事的模板</translation>
        </message>
        <message>
            <source>Certificates: template changed</source>
            <translation>证书模板已修改</translation>
        </message>
        <message>
            <source>Keyed from paper: {sheet}, by {person}</source>
            <translation>纸面录入：{sheet}，录入人 {person}</translation>
        </message>
        <message>
            <source>Two keyings that differed settled: {sheet}, by {person}</source>
            <translation>核定两次录入的差异：{sheet}，核定人 {person}</translation>
        </message>
        <message>
            <source>Keying from paper taken back: {sheet}, by {person}</source>
            <translation>撤销纸面录入：{sheet}，撤销人 {person}</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentKind</name>
        <message>
            <source>Bonus</source>
            <translation>加分</translation>
        </message>
        <message>
            <source>Deduction</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Overtime</source>
            <translation>超时</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentPanel</name>
        <message>
            <source>Withdraw…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Why is it withdrawn?</source>
            <translation>撤回理由</translation>
        </message>
        <message>
            <source>{kind} {seconds} s</source>
            <translation>{kind} {seconds} 秒</translation>
        </message>
        <message>
            <source>{kind} {points} points</source>
            <translation>{kind} {points} 分</translation>
        </message>
        <message>
            <source>None so far</source>
            <translation>还没有加扣分</translation>
        </message>
        <message>
            <source>Acts on</source>
            <translation>作用于</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Bonus and deduction</source>
            <translation>加扣分</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>{dimension}, every judge's total</source>
            <translation>{dimension}，每位评委的总分</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>Seconds over time</source>
            <translation>超时秒数</translation>
        </message>
        <message>
            <source>Enter a number above 0</source>
            <translation>请填大于 0 的数</translation>
        </message>
        <message>
            <source>Costs {points} points: {target}</source>
            <translation>扣 {points} 分：{target}</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentStage</name>
        <message>
            <source>On the score</source>
            <translation>计入得分</translation>
        </message>
        <message>
            <source>On every judge's total</source>
            <translation>计入每位评委总分</translation>
        </message>
    </context>
    <context>
        <name>Advance</name>
        <message>
            <source>Final</source>
            <translation>决赛</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Advancement</source>
            <translation>晋级</translation>
        </message>
        <message>
            <source>Who goes on, and where to</source>
            <translation>晋级名单与去向</translation>
        </message>
        <message>
            <source>Entries that go on</source>
            <translation>晋级项目</translation>
        </message>
        <message>
            <source>Why not as the line says</source>
            <translation>理由（人工选定时必填）</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Cut line</source>
            <translation>晋级线</translation>
        </message>
        <message>
            <source>chosen by hand</source>
            <translation>人工选定</translation>
        </message>
        <message>
            <source>Entries that go on: {count} · {ground}</source>
            <translation>晋级 {count} 个项目 · {ground}</translation>
        </message>
        <message>
            <source>Add the round</source>
            <translation>新增轮次</translation>
        </message>
        <message>
            <source>Save the event…</source>
            <translation>保存新赛事…</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>保存名单表…</translation>
        </message>
        <message>
            <source>Fill the round</source>
            <translation>填入该轮次</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>Go to the round</source>
            <translation>转到该轮次</translation>
        </message>
        <message>
            <source>First below: {name}, behind by {gap}</source>
            <translation>线下第一：{name}，差 {gap} 分</translation>
        </message>
        <message>
            <source>Save the entry table</source>
            <translation>保存晋级名单</translation>
        </message>
        <message>
            <source>The entries are in the round; this one stays as it is</source>
            <translation>项目已进入该轮次，本轮不变</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>已保存：{file}</translation>
        </message>
        <message>
            <source>Next round</source>
            <translation>下一轮次</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>新赛事</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>名单表</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>(optional)</source>
            <translation>（可不填）</translation>
        </message>
        <message>
            <source>Counts on from here, %</source>
            <translation>本轮成绩带入比例（%）</translation>
        </message>
        <message>
            <source>Same panels and judges</source>
            <translation>沿用评审组和评委</translation>
        </message>
        <message>
            <source>Number the entries anew</source>
            <translation>项目重新编号</translation>
        </message>
        <message>
            <source>A new round</source>
            <translation>新增轮次</translation>
        </message>
        <message>
            <source>Name of the event</source>
            <translation>赛事名称</translation>
        </message>
        <message>
            <source>Name of the round</source>
            <translation>轮次名称</translation>
        </message>
        <message>
            <source>A new event file with these entries, their scores and where they come from. Judges and marks stay here.</source>
            <translation>生成新的赛事文件，带上这些项目及其成绩和来源。评委和评分留在本赛事。</translation>
        </message>
        <message>
            <source>An Excel table to sign and send on. The next level's program takes it in under Entries › Import a table.</source>
            <translation>生成 Excel 名单表，签字盖章后上报。上级在“项目 › 导入表格”中即可导入。</translation>
        </message>
        <message>
            <source>These entries take part in the round, and no others.</source>
            <translation>该轮次只由这些项目参加。</translation>
        </message>
        <message>
            <source>The round gets this one's rules, which you can change there; it cannot be taken out again.</source>
            <translation>新轮次先沿用本轮规则，可在该轮次中修改；轮次新增后不能删除。</translation>
        </message>
        <message>
            <source>Enter a number from 0 to below 100</source>
            <translation>请填 0 到 100 之间的数（不含 100）</translation>
        </message>
        <message>
            <source>The new round counts {own} %</source>
            <translation>新轮次占 {own}%</translation>
        </message>
    </context>
    <context>
        <name>ArchiveReadme</name>
        <message>
            <source>Archive of {event}</source>
            <translation>{event} 赛事归档</translation>
        </message>
        <message>
            <source>This event is NOT SEALED: nobody has signed what is in it.</source>
            <translation>本赛事未封存：内容没有经过签名。</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>归档内容</translation>
        </message>
        <message>
            <source>How to check it</source>
            <translation>核对方法</translation>
        </message>
        <message>
            <source>the event itself (a SQLite database), to be opened by the program</source>
            <translation>赛事文件（SQLite 数据库），用评审台打开</translation>
        </message>
        <message>
            <source>rules, marks, revisions, rulings and results as plain JSON text</source>
            <translation>规则、打分及其历次修改、裁定和成绩，纯文本 JSON</translation>
        </message>
        <message>
            <source>every seal with the text that was signed, key and signature</source>
            <translation>历次封存：签名原文、公钥、签名</translation>
        </message>
        <message>
            <source>results workbooks with live formulas, and the tables that were published</source>
            <translation>成绩工作簿（含可复算的公式）和公示表</translation>
        </message>
        <message>
            <source>rules, rankings, score sheets and summaries to print</source>
            <translation>可打印的规则、排名、评分表和评分汇总</translation>
        </message>
        <message>
            <source>the files that back the figures</source>
            <translation>实绩佐证材料</translation>
        </message>
        <message>
            <source>the list of all files with size and SHA-256</source>
            <translation>全部文件的清单，含大小和 SHA-256</translation>
        </message>
        <message>
            <source>the organizer's Ed25519 signature under that list</source>
            <translation>主办方对清单的 Ed25519 签名</translation>
        </message>
        <message>
            <source>With the program: judging-app verify FILE recomputes everything and names every difference.</source>
            <translation>有程序时：judging-app verify 归档文件，会全部复算并指出每一处差异。</translation>
        </message>
        <message>
            <source>Without it: sha256sum (Linux), shasum -a 256 (macOS) or certutil -hashfile FILE SHA256 (Windows).</source>
            <translation>没有程序时：certutil -hashfile 文件 SHA256（Windows）、shasum -a 256（macOS）或 sha256sum（Linux）。</translation>
        </message>
        <message>
            <source>The SHA-256 of every file must be the one in {manifest}.</source>
            <translation>每个文件的 SHA-256 应与 {manifest} 所列一致。</translation>
        </message>
        <message>
            <source>The SHA-256 of {record} must be {digest}.</source>
            <translation>{record} 的 SHA-256 应为 {digest}。</translation>
        </message>
        <message>
            <source>Its short code {code} must be the one printed on the signed papers.</source>
            <translation>其短码 {code} 应与签字纸件上的一致。</translation>
        </message>
        <message>
            <source>The code of the organizer's key is {code}; ask the organizer for it.</source>
            <translation>主办方密钥的短码为 {code}，可向主办方核实。</translation>
        </message>
    </context>
    <context>
        <name>AwardKind</name>
        <message>
            <source>Award</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>Cut line</source>
            <translation>晋级线</translation>
        </message>
    </context>
    <context>
        <name>BandSlider</name>
        <message>
            <source>no mark, out of {maximum}</source>
            <translation>未评，满分 {maximum}</translation>
        </message>
        <message>
            <source>{mark} points, out of {maximum}</source>
            <translation>{mark} 分，满分 {maximum}</translation>
        </message>
        <message>
            <source>{mark} points, out of {maximum}, {band}</source>
            <translation>{mark} 分，满分 {maximum}，{band}</translation>
        </message>
        <message>
            <source>{name}, {value}</source>
            <translation>{name}，{value}</translation>
        </message>
        <message>
            <source>{name} {range}</source>
            <translation>{name} {range}</translation>
        </message>
    </context>
    <context>
        <name>BelowThreshold</name>
        <message>
            <source>No points</source>
            <translation>不得分</translation>
        </message>
        <message>
            <source>Continue the slope</source>
            <translation>按比例继续</translation>
        </message>
    </context>
    <context>
        <name>Better</name>
        <message>
            <source>Higher is better</source>
            <translation>高分优先</translation>
        </message>
        <message>
            <source>Lower is better</source>
            <translation>低分优先</translation>
        </message>
    </context>
    <context>
        <name>CalibrationMethod</name>
        <message>
            <source>Off</source>
            <translation>不修正</translation>
        </message>
        <message>
            <source>Mean of panel means</source>
            <translation>二次平均法</translation>
        </message>
        <message>
            <source>Pooled mean</source>
            <translation>修正系数法</translation>
        </message>
        <message>
            <source>Pooled, extremes left out</source>
            <translation>修正系数法（去最高最低）</translation>
        </message>
        <message>
            <source>Pooled, within bounds</source>
            <translation>修正系数法（限界内）</translation>
        </message>
        <message>
            <source>Standard score</source>
            <translation>标准分</translation>
        </message>
        <message>
            <source>Additive model</source>
            <translation>加性模型</translation>
        </message>
    </context>
    <context>
        <name>Certificates</name>
        <message>
            <source>Certificates</source>
            <translation>获奖证书</translation>
        </message>
        <message>
            <source>No. </source>
            <translation>编号：</translation>
        </message>
    </context>
    <context>
        <name>ChipEdit</name>
        <message>
            <source>Remove “{name}”</source>
            <translation>删除“{name}”</translation>
        </message>
        <message>
            <source>“{name}” is there already</source>
            <translation>已有“{name}”</translation>
        </message>
    </context>
    <context>
        <name>Combine</name>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>求和</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>organizer</source>
            <translation>组委会</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写出：{file}</translation>
        </message>
        <message>
            <source>No errors: {file}</source>
            <translation>没有错误：{file}</translation>
        </message>
        <message>
            <source>Made {file}: entries {entries}, judges {judges}, sheets {sheets}</source>
            <translation>已生成 {file}：项目 {entries} 个，评委 {judges} 位，评分表 {sheets} 份</translation>
        </message>
        <message>
            <source>{file} does not hold: differences {count}</source>
            <translation>{file} 核对不一致：{count} 处</translation>
        </message>
        <message>
            <source>{file} holds: every number recomputed and equal</source>
            <translation>{file} 核对一致：全部数字复算相同</translation>
        </message>
        <message>
            <source>{name}: {acts} acts stored</source>
            <translation>{name}：已入库 {acts} 项操作</translation>
        </message>
        <message>
            <source>Event file: {file}</source>
            <translation>赛事文件：{file}</translation>
        </message>
        <message>
            <source>Results workbook: {file}</source>
            <translation>成绩工作簿：{file}</translation>
        </message>
        <message>
            <source>There is no display, so no window opens.</source>
            <translation>没有显示器，不打开窗口。</translation>
        </message>
        <message>
            <source>usage: </source>
            <translation>用法：</translation>
        </message>
        <message>
            <source>arguments</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>show this help</source>
            <translation>显示本说明</translation>
        </message>
        <message>
            <source>{program}: wrong usage ({detail})
{usage}</source>
            <translation>{program}：用法不对（{detail}）
{usage}</translation>
        </message>
        <message>
            <source>language: zh or en</source>
            <translation>语言：zh 或 en</translation>
        </message>
        <message>
            <source>open the window</source>
            <translation>打开窗口</translation>
        </message>
        <message>
            <source>play the sample event to its results</source>
            <translation>把演示赛事评到出结果</translation>
        </message>
        <message>
            <source>write the event workbook to fill in</source>
            <translation>生成待填写的赛事工作簿</translation>
        </message>
        <message>
            <source>write an event as an event workbook</source>
            <translation>把赛事导出为赛事工作簿</translation>
        </message>
        <message>
            <source>write the results workbook</source>
            <translation>导出成绩工作簿</translation>
        </message>
        <message>
            <source>write the rules of a round as a PDF to print</source>
            <translation>把一轮的计分规则写成可打印的 PDF</translation>
        </message>
        <message>
            <source>write score sheets, summaries or rankings as a PDF to print</source>
            <translation>把评分表、评委汇总表或名次表输出为 PDF，供打印</translation>
        </message>
        <message>
            <source>send entries on: a new event file, or a table for the next level</source>
            <translation>按名单晋级：生成新的赛事文件，或上报用的名单表</translation>
        </message>
        <message>
            <source>open an event to judges' laptops, without a window</source>
            <translation>不开窗口，向评委电脑开放赛事</translation>
        </message>
        <message>
            <source>play the show of a round on a copy, with robot judges</source>
            <translation>用机器人评委在副本上彩排一轮的全场</translation>
        </message>
        <message>
            <source>Judging App {version}: runs judged competitions</source>
            <translation>评审台 {version}：办好一场评审</translation>
        </message>
        <message>
            <source>judging-app COMMAND --help explains one command.</source>
            <translation>judging-app 命令 --help 查看单个命令的说明。</translation>
        </message>
        <message>
            <source>do not open the window</source>
            <translation>不打开窗口</translation>
        </message>
        <message>
            <source>folder for the sample's files</source>
            <translation>演示文件存放的文件夹</translation>
        </message>
        <message>
            <source>workbook to write (.xlsx)</source>
            <translation>要写的工作簿（.xlsx）</translation>
        </message>
        <message>
            <source>make an event file from an event workbook or an archive</source>
            <translation>由赛事工作簿或赛事归档生成赛事文件</translation>
        </message>
        <message>
            <source>recompute an event file, a results workbook or an archive and compare</source>
            <translation>复算赛事文件、成绩工作簿或赛事归档并逐项核对</translation>
        </message>
        <message>
            <source>seal an event: nothing that results depend on can be changed</source>
            <translation>封存赛事：影响成绩的内容不能再改</translation>
        </message>
        <message>
            <source>open a sealed event again, with a reason</source>
            <translation>说明理由，解除封存</translation>
        </message>
        <message>
            <source>put event, workbooks, papers, evidence and seal into one file</source>
            <translation>把赛事、工作簿、纸件、佐证和封存归为一个归档文件</translation>
        </message>
        <message>
            <source>event workbook (.xlsx) or archive (.judging-archive)</source>
            <translation>赛事工作簿（.xlsx）或赛事归档（.judging-archive）</translation>
        </message>
        <message>
            <source>event file to make (.judging)</source>
            <translation>要生成的赛事文件（.judging）</translation>
        </message>
        <message>
            <source>only report what is wrong</source>
            <translation>只检查，不生成</translation>
        </message>
        <message>
            <source>also write the results as JSON</source>
            <translation>同时写出 JSON 成绩</translation>
        </message>
        <message>
            <source>also write the ranking to be signed</source>
            <translation>同时输出名次签字表（PDF）</translation>
        </message>
        <message>
            <source>PDF to write (.pdf)</source>
            <translation>要写的 PDF（.pdf）</translation>
        </message>
        <message>
            <source>blank or filled score sheets, summaries, ranking to be signed, table for publication</source>
            <translation>空白评分表、已填评分表、评委汇总表、名次签字表或公示表</translation>
        </message>
        <message>
            <source>code of one judge; all if not given</source>
            <translation>评委编号，不填为全部</translation>
        </message>
        <message>
            <source>code of one entry; all if not given</source>
            <translation>项目编号，不填为全部</translation>
        </message>
        <message>
            <source>blank sheets for reserves too</source>
            <translation>后备评委也出空白评分表</translation>
        </message>
        <message>
            <source>new event file (.judging), or table to send on (.xlsx)</source>
            <translation>新的赛事文件（.judging），或上报用的名单表（.xlsx）</translation>
        </message>
        <message>
            <source>cut line; the first one if not given</source>
            <translation>晋级线；不写则用第一条</translation>
        </message>
        <message>
            <source>entries by hand, as 03,07; needs a reason</source>
            <translation>手工指定项目，如 03,07；须写理由</translation>
        </message>
        <message>
            <source>why other entries go on than the line says</source>
            <translation>与晋级线不一致时的理由</translation>
        </message>
        <message>
            <source>name of the new event</source>
            <translation>新赛事名称</translation>
        </message>
        <message>
            <source>number the entries anew</source>
            <translation>项目重新编号</translation>
        </message>
        <message>
            <source>round; the last one if not given</source>
            <translation>轮次，不填为最后一轮</translation>
        </message>
        <message>
            <source>results workbook (.xlsx), archive (.judging-archive) or event file (.judging)</source>
            <translation>成绩工作簿（.xlsx）、赛事归档（.judging-archive）或赛事文件（.judging）</translation>
        </message>
        <message>
            <source>who seals</source>
            <translation>封存人</translation>
        </message>
        <message>
            <source>who opens it again</source>
            <translation>解除人</translation>
        </message>
        <message>
            <source>why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>archive to write (.judging-archive)</source>
            <translation>要写的赛事归档（.judging-archive）</translation>
        </message>
        <message>
            <source>port to ask for first; {port} if not given</source>
            <translation>首选端口，不填为 {port}</translation>
        </message>
        <message>
            <source>address of this computer to listen on; all of them if not given</source>
            <translation>本机用来监听的地址，不填为全部</translation>
        </message>
        <message>
            <source>make new pairing codes for all judges, not only for those without one</source>
            <translation>给全部评委重新生成配对码（默认只给还没有的评委生成）</translation>
        </message>
        <message>
            <source>how many times as fast, 1 to 50; as fast as can be if not given</source>
            <translation>快多少倍，1 到 50；不给就尽快走完</translation>
        </message>
        <message>
            <source>whole number that marks and times are drawn from; 0 if not given</source>
            <translation>随机打分和用时的种子（整数）；不给就是 0</translation>
        </message>
        <message>
            <source>{text} is no speed</source>
            <translation>{text} 不是可用的倍速</translation>
        </message>
        <message>
            <source>{text} is no seed</source>
            <translation>{text} 不是整数种子</translation>
        </message>
        <message>
            <source>{text} is no port</source>
            <translation>{text} 不是端口号</translation>
        </message>
        <message>
            <source>{text} is no address of this computer</source>
            <translation>{text} 不是本机地址</translation>
        </message>
        <message>
            <source>event file (.judging) or database address</source>
            <translation>赛事文件（.judging）或数据库地址</translation>
        </message>
        <message>
            <source>Open to judges' laptops: {event}</source>
            <translation>已向评委电脑开放：{event}</translation>
        </message>
        <message>
            <source>Closed to laptops.</source>
            <translation>已停止向评委电脑开放。</translation>
        </message>
        <message>
            <source>Address: {address}</source>
            <translation>地址：{address}</translation>
        </message>
        <message>
            <source>Port: {port}; this computer is on no network</source>
            <translation>端口：{port}；本机没有连接网络</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>指纹：{fingerprint}</translation>
        </message>
        <message>
            <source>Pairing codes, shown only this once:</source>
            <translation>配对码（只显示这一次）：</translation>
        </message>
        <message>
            <source>{judge} is here, on {machine}</source>
            <translation>{judge} 已入席，电脑：{machine}</translation>
        </message>
        <message>
            <source>{judge} is offline</source>
            <translation>{judge} 掉线</translation>
        </message>
        <message>
            <source>{judge} is back</source>
            <translation>{judge} 恢复连接</translation>
        </message>
        <message>
            <source>{machine} asks for the seat of {judge}: type {code} to agree, no {code} to turn it away</source>
            <translation>{machine} 请求换用 {judge} 的席位：同意请输入 {code} 回车，拒绝请输入 no {code} 回车</translation>
        </message>
        <message>
            <source>sheets stored so far: {count}</source>
            <translation>累计入库评分表：{count} 份</translation>
        </message>
        <message>
            <source>the address is now {address}</source>
            <translation>地址已变为 {address}</translation>
        </message>
        <message>
            <source>{machine} finds this host but cannot reach it: let port {port} through</source>
            <translation>{machine} 找得到本机但连不上：请在防火墙放行端口 {port}</translation>
        </message>
        <message>
            <source>Rehearsed: {event}</source>
            <translation>已彩排：{event}</translation>
        </message>
        <message>
            <source>The show comes to its end; the event is as it was.</source>
            <translation>整场可以走完；赛事没有改动。</translation>
        </message>
        <message>
            <source>The show does not come to its end.</source>
            <translation>整场走不完。</translation>
        </message>
        <message>
            <source>On stage {entries}, sheets {sheets}, revealed {reveals}, awards {awards}, minutes {minutes}</source>
            <translation>上场 {entries} 个，评分表 {sheets} 张，揭晓 {reveals} 个，颁奖 {awards} 个，历时 {minutes} 分钟</translation>
        </message>
        <message>
            <source>Sealed: {event}</source>
            <translation>已封存：{event}</translation>
        </message>
        <message>
            <source>Log sealed up to entry {number}, {digest}</source>
            <translation>日志封存至第 {number} 条，{digest}</translation>
        </message>
        <message>
            <source>Seal no. {number} of {event} is broken: {reason}</source>
            <translation>{event} 第 {number} 次封存已解除：{reason}</translation>
        </message>
        <message>
            <source>Archived: {file} (files {members}, {size} KB)</source>
            <translation>已归档：{file}（{members} 个文件，{size} KB）</translation>
        </message>
        <message>
            <source>Unpacked {file}</source>
            <translation>已取出 {file}</translation>
        </message>
        <message>
            <source>There is no content code: it was not written out of an event file.</source>
            <translation>没有内容码：不是由赛事文件导出的。</translation>
        </message>
        <message>
            <source>Content code {code}</source>
            <translation>内容码 {code}</translation>
        </message>
        <message>
            <source>Seal no. {number} was broken by {person}: {reason}</source>
            <translation>第 {number} 次封存已由{person}解除：{reason}</translation>
        </message>
        <message>
            <source>Not sealed: nobody has signed this content.</source>
            <translation>未封存：内容没有经过签名。</translation>
        </message>
        <message>
            <source>Seal code {code}</source>
            <translation>封存码 {code}</translation>
        </message>
        <message>
            <source>Seal no. {number} by {person}, {time}</source>
            <translation>第 {number} 次封存，{person}，{time}</translation>
        </message>
        <message>
            <source>Key code {code}</source>
            <translation>密钥短码 {code}</translation>
        </message>
    </context>
    <context>
        <name>Consequences</name>
        <message>
            <source>Mind this</source>
            <translation>请注意</translation>
        </message>
        <message>
            <source>Seats and scores</source>
            <translation>席位与得分</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>{count} entries: {names}</source>
            <translation>{count} 个项目：{names}</translation>
        </message>
        <message>
            <source>{dimension}: {text}</source>
            <translation>{dimension}：{text}</translation>
        </message>
        <message>
            <source>Final score {change}</source>
            <translation>总分 {change}</translation>
        </message>
        <message>
            <source>Trimming: {change}</source>
            <translation>去分：{change}</translation>
        </message>
        <message>
            <source>Score {change}</source>
            <translation>得分 {change}</translation>
        </message>
        <message>
            <source>Sheets still owed {change}</source>
            <translation>未交评分表 {change}</translation>
        </message>
        <message>
            <source>Seats {change}</source>
            <translation>席位 {change}</translation>
        </message>
        <message>
            <source>Standing in: {names}</source>
            <translation>递补：{names}</translation>
        </message>
        <message>
            <source>Sheets that count {change}</source>
            <translation>计分的评分表 {change}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Dropped{about}: {change}</source>
            <translation>去掉的评分{about}：{change}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>lowest {low}, highest {high}</source>
            <translation>最低 {low}，最高 {high}</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>总排名</translation>
        </message>
        <message>
            <source>{scope}: {entry} {change}</source>
            <translation>{scope}：{entry} {change}</translation>
        </message>
        <message>
            <source>{entry} comes above the line “{award}”{scope}</source>
            <translation>{entry} 进入“{award}”线{scope}</translation>
        </message>
        <message>
            <source>{entry} falls below the line “{award}”{scope}</source>
            <translation>{entry} 落到“{award}”线下{scope}</translation>
        </message>
        <message>
            <source>{entry} gains {award}{scope}</source>
            <translation>{entry} 获得{award}{scope}</translation>
        </message>
        <message>
            <source>{entry} loses {award}{scope}</source>
            <translation>{entry} 失去{award}{scope}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source> ({name})</source>
            <translation>（{name}）</translation>
        </message>
        <message>
            <source>{high} highest and {low} lowest dropped, {left} left</source>
            <translation>去 {high} 高 {low} 低，留 {left} 份</translation>
        </message>
        <message>
            <source>nothing dropped, {votes} left</source>
            <translation>不去分，留 {votes} 份</translation>
        </message>
        <message>
            <source>{method} of {votes}</source>
            <translation>{votes} 份取{method}</translation>
        </message>
        <message>
            <source>no place</source>
            <translation>无名次</translation>
        </message>
        <message>
            <source>No. {place}</source>
            <translation>第 {place} 名</translation>
        </message>
        <message>
            <source>Has a place from now on</source>
            <translation>从此参加排名</translation>
        </message>
        <message>
            <source>Has no place any more: {why}</source>
            <translation>不再排名：{why}</translation>
        </message>
        <message>
            <source>Working out…</source>
            <translation>正在推算…</translation>
        </message>
        <message>
            <source>Seats, scores and places stay as they are.</source>
            <translation>席位、得分和名次都不变。</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>不改</translation>
        </message>
    </context>
    <context>
        <name>CountMode</name>
        <message>
            <source>Round down</source>
            <translation>舍去</translation>
        </message>
        <message>
            <source>Round up</source>
            <translation>进一</translation>
        </message>
        <message>
            <source>Round half up</source>
            <translation>四舍五入</translation>
        </message>
    </context>
    <context>
        <name>CriterionRow</name>
        <message>
            <source>{band}: {descriptor}</source>
            <translation>{band}：{descriptor}</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Open the calendar (Alt+↓)</source>
            <translation>打开日历（Alt+↓）</translation>
        </message>
        <message>
            <source>e.g. 2026-05-01</source>
            <translation>如 2026-05-01</translation>
        </message>
    </context>
    <context>
        <name>Derivations</name>
        <message>
            <source>Corrected for strict and lenient judges: {raw} → {value}</source>
            <translation>按评委宽严校正：{raw} → {value}</translation>
        </message>
        <message>
            <source>The panel cannot be corrected; {raw} stands</source>
            <translation>本组无法修正，按 {raw} 计</translation>
        </message>
        <message>
            <source>Coefficient = mean over all entries ÷ mean of this panel = {reference} ÷ {mean} = {coefficient}</source>
            <translation>修正系数 = 全部项目均分 ÷ 本组均分 = {reference} ÷ {mean} = {coefficient}</translation>
        </message>
        <message>
            <source>Coefficient = mean of the panels' means ÷ mean of this panel = {reference} ÷ {mean} = {coefficient}</source>
            <translation>修正系数 = 各组均分的均值 ÷ 本组均分 = {reference} ÷ {mean} = {coefficient}</translation>
        </message>
        <message>
            <source>A panel's mean leaves out its best and its worst entry</source>
            <translation>各组均分不含本组最高和最低的项目</translation>
        </message>
        <message>
            <source>Only scores from {lower} to {upper} enter the means</source>
            <translation>均分只计 {lower} 至 {upper} 之间的分数</translation>
        </message>
        <message>
            <source>Each total becomes {centre} + {spread} × (total − mean) ÷ deviation of its judge</source>
            <translation>每位评委的总分换算为 {centre} + {spread} ×（总分 − 均值）÷ 标准差</translation>
        </message>
        <message>
            <source>mean {mean}</source>
            <translation>均值 {mean}</translation>
        </message>
        <message>
            <source>deviation {deviation}</source>
            <translation>标准差 {deviation}</translation>
        </message>
        <message>
            <source>The same total for every entry: the centre counts</source>
            <translation>每项总分相同，按中心值计</translation>
        </message>
        <message>
            <source>Each judge's totals are turned into places; the places count</source>
            <translation>每位评委的总分先排成名次，按名次计</translation>
        </message>
        <message>
            <source>Each judge gives an entry one point for every entry ranked below it</source>
            <translation>每位评委按排在后面的项目数给分（波达计数）</translation>
        </message>
        <message>
            <source>Place by majority of the judges' places: {place}</source>
            <translation>按多数评委的名次，本项名次 {place}</translation>
        </message>
        <message>
            <source>{group}, weight {weight}</source>
            <translation>{group}，权重 {weight}</translation>
        </message>
        <message>
            <source>Judges</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Public judges</source>
            <translation>大众评委</translation>
        </message>
        <message>
            <source>half</source>
            <translation>计半</translation>
        </message>
        <message>
            <source>{kept} of {votes} votes</source>
            <translation>{votes} 票计 {kept}</translation>
        </message>
        <message>
            <source>low</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>high</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>{votes} votes</source>
            <translation>{votes} 票</translation>
        </message>
        <message>
            <source>Sum of the {count} that count: {total}</source>
            <translation>计入的 {count} 个合计 {total}</translation>
        </message>
        <message>
            <source>Median, mean of the middle two: {total} ÷ {count} = {value}</source>
            <translation>中位数，取中间两个的均值：{total} ÷ {count} = {value}</translation>
        </message>
        <message>
            <source>The two closest: {total} ÷ {count} = {value}</source>
            <translation>取最接近的两个：{total} ÷ {count} = {value}</translation>
        </message>
        <message>
            <source>Sum of {count} votes: {total} ÷ {count} = {value}</source>
            <translation>计 {count} 票，合计 {total} ÷ {count} = {value}</translation>
        </message>
        <message>
            <source>Sum of the other {count}: {total} ÷ {count} = {value}</source>
            <translation>其余 {count} 位合计 {total} ÷ {count} = {value}</translation>
        </message>
        <message>
            <source>Sum of all {count}: {total} ÷ {count} = {value}</source>
            <translation>{count} 位合计 {total} ÷ {count} = {value}</translation>
        </message>
        <message>
            <source>Only {votes} votes: nothing is dropped</source>
            <translation>只有 {votes} 票，不去极值</translation>
        </message>
        <message>
            <source>{votes} votes: the lowest {low} and the highest {high} are dropped</source>
            <translation>{votes} 票：去 {low} 个最低、{high} 个最高</translation>
        </message>
        <message>
            <source>Median, the middle value</source>
            <translation>中位数，取中间一个</translation>
        </message>
        <message>
            <source>The lowest and the highest count half</source>
            <translation>最低和最高各计半票</translation>
        </message>
        <message>
            <source>Nobody has marked it</source>
            <translation>没有评委打分</translation>
        </message>
        <message>
            <source>difficulty {value}</source>
            <translation>难度 {value}</translation>
        </message>
        <message>
            <source>{standing}: {judges}</source>
            <translation>{standing}：{judges}</translation>
        </message>
        <message>
            <source>Reserves standing in: {judges}</source>
            <translation>后备顶替：{judges}</translation>
        </message>
        <message>
            <source>Reserves not needed, not counted: {judges}</source>
            <translation>后备未启用，不计入：{judges}</translation>
        </message>
        <message>
            <source>Not handed in yet: {judges}. The score is provisional</source>
            <translation>未交：{judges}，分数暂定</translation>
        </message>
        <message>
            <source>The difficulty is missing</source>
            <translation>缺难度系数</translation>
        </message>
        <message>
            <source>Some criteria have no mark</source>
            <translation>有的分项没有打分</translation>
        </message>
        <message>
            <source>No sheet counts yet</source>
            <translation>还没有计入的评分表</translation>
        </message>
        <message>
            <source>{mode}, to a whole number</source>
            <translation>{mode}，取整数</translation>
        </message>
        <message>
            <source>{mode}, to one decimal</source>
            <translation>{mode}，保留一位小数</translation>
        </message>
        <message>
            <source>{mode}, to two decimals</source>
            <translation>{mode}，保留两位小数</translation>
        </message>
        <message>
            <source>{mode}, to three decimals</source>
            <translation>{mode}，保留三位小数</translation>
        </message>
        <message>
            <source>{mode}, to four decimals</source>
            <translation>{mode}，保留四位小数</translation>
        </message>
        <message>
            <source>{mode}, to {places} decimals</source>
            <translation>{mode}，保留 {places} 位小数</translation>
        </message>
        <message>
            <source>Stretched to {full} points: {before} × {full} ÷ {own} = {value}</source>
            <translation>折算为 {full} 分制：{before} × {full} ÷ {own} = {value}</translation>
        </message>
        <message>
            <source>On every judge's total:</source>
            <translation>在每位评委的总分上：</translation>
        </message>
        <message>
            <source>Bonuses are capped at {cap}: {given} counts as {cap}</source>
            <translation>加分封顶 {cap}：{given} 按 {cap} 计</translation>
        </message>
        <message>
            <source>Deductions are capped at {cap}: {given} counts as {cap}</source>
            <translation>扣分封顶 {cap}：{given} 按 {cap} 计</translation>
        </message>
        <message>
            <source>{seconds} s under</source>
            <translation>少用 {seconds} 秒</translation>
        </message>
        <message>
            <source>{seconds} s over</source>
            <translation>超时 {seconds} 秒</translation>
        </message>
        <message>
            <source>{value} is below the least possible; {bound} counts</source>
            <translation>{value} 低于下限，按 {bound} 计</translation>
        </message>
        <message>
            <source>{value} is above the most possible; {bound} counts</source>
            <translation>{value} 高于上限，按 {bound} 计</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{rounding}: {value}</source>
            <translation>{rounding}：{value}</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>{number} 号</translation>
        </message>
        <message>
            <source>Combination and rounding</source>
            <translation>合成与舍入</translation>
        </message>
        <message>
            <source>Not ranked</source>
            <translation>不排名</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Shared place {number}</source>
            <translation>并列第 {number} 名</translation>
        </message>
        <message>
            <source>Place {number}</source>
            <translation>第 {number} 名</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>In {track}: {place}</source>
            <translation>{track}内：{place}</translation>
        </message>
        <message>
            <source>Withdrawn: listed without a place</source>
            <translation>已退赛，列出但不排名</translation>
        </message>
        <message>
            <source>Disqualified: listed without a place</source>
            <translation>已取消资格，列出但不排名</translation>
        </message>
        <message>
            <source>Result cancelled: listed without a place</source>
            <translation>成绩已取消，列出但不排名</translation>
        </message>
        <message>
            <source>A basic condition is not met: not evaluated</source>
            <translation>未达到基本条件，不参评</translation>
        </message>
        <message>
            <source>Scores are incomplete: no place yet</source>
            <translation>成绩不齐，暂不排名</translation>
        </message>
        <message>
            <source>The line runs through a tie; a ruling decides</source>
            <translation>名额线落在同分之间，等裁定</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>{award} ({track})</source>
            <translation>{award}（{track}）</translation>
        </message>
        <message>
            <source>minimum reached</source>
            <translation>已达最低分</translation>
        </message>
        <message>
            <source>{at} of {size}</source>
            <translation>第 {at} 个名额，共 {size} 个</translation>
        </message>
        <message>
            <source>Needs at least {minimum}</source>
            <translation>最低 {minimum} 分</translation>
        </message>
        <message>
            <source>A tie at the line: {count} more get it</source>
            <translation>末位同分，另有 {count} 项同获</translation>
        </message>
        <message>
            <source>Figures missing: {names}</source>
            <translation>缺数据：{names}</translation>
        </message>
        <message>
            <source>Not verified yet; the claimed figure does not count</source>
            <translation>尚未核验，填报值不计</translation>
        </message>
        <message>
            <source>not met</source>
            <translation>未达到</translation>
        </message>
        <message>
            <source>Claimed, not verified</source>
            <translation>按填报值，未核验</translation>
        </message>
        <message>
            <source>Claimed {claimed}, verified {verified}</source>
            <translation>填报 {claimed}，核验 {verified}</translation>
        </message>
        <message>
            <source>{what} ({reason})</source>
            <translation>{what}（{reason}）</translation>
        </message>
        <message>
            <source>{formula}; at most {full}</source>
            <translation>{formula}，最多计 {full}</translation>
        </message>
        <message>
            <source>{value} lies in no band</source>
            <translation>{value} 不在任何一档</translation>
        </message>
        <message>
            <source>{value} ≥ {least}: basic condition met</source>
            <translation>{value} ≥ {least}，达到基本条件</translation>
        </message>
        <message>
            <source>{value} &lt; {least}: basic condition not met, not evaluated</source>
            <translation>{value} &lt; {least}，未达到基本条件，不参评</translation>
        </message>
        <message>
            <source>Points given by hand from the documents</source>
            <translation>按材料人工评定</translation>
        </message>
        <message>
            <source>Earns no points</source>
            <translation>只作比较，不计分</translation>
        </message>
        <message>
            <source>{formula} = {points}, capped</source>
            <translation>{formula} = {points}，封顶</translation>
        </message>
        <message>
            <source>{value} is below {threshold}</source>
            <translation>{value} 低于起点 {threshold}</translation>
        </message>
        <message>
            <source>Nothing is better than 0: full points</source>
            <translation>0 为最好，得满分</translation>
        </message>
        <message>
            <source>No entry has a figure above 0</source>
            <translation>没有项目的数值大于 0</translation>
        </message>
        <message>
            <source>All entries have the same figure: full points</source>
            <translation>各项目数值相同，得满分</translation>
        </message>
        <message>
            <source>Tied with {other}, undecided</source>
            <translation>与 {other}同分，未定</translation>
        </message>
        <message>
            <source>Tied with {other}, compared further</source>
            <translation>与 {other}同分，比下一项</translation>
        </message>
        <message>
            <source>Tied with {count} others, undecided</source>
            <translation>与另外 {count} 项同分，未定</translation>
        </message>
        <message>
            <source>Tied with {count} others, compared further</source>
            <translation>与另外 {count} 项同分，比下一项</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
        <message>
            <source>#{number} {value}</source>
            <translation>{number} 号 {value}</translation>
        </message>
        <message>
            <source>{kind}: {reason}</source>
            <translation>{kind}：{reason}</translation>
        </message>
        <message>
            <source>{kind} by {by}: {reason}</source>
            <translation>{kind}（{by}）：{reason}</translation>
        </message>
        <message>
            <source>Waiting for: {what}. Until then the place is shared</source>
            <translation>等{what}，此前名次并列</translation>
        </message>
        <message>
            <source>Equal under every rule for ties: the place is shared</source>
            <translation>同分规则全部比过仍相同，名次并列</translation>
        </message>
        <message>
            <source>Rule {number} for ties: {key}</source>
            <translation>同分规则第 {number} 条：{key}</translation>
        </message>
        <message>
            <source>Tied with {others}</source>
            <translation>与 {others}同分</translation>
        </message>
        <message>
            <source>{tied} and {count} more</source>
            <translation>{tied}，另有 {count} 项</translation>
        </message>
        <message>
            <source>{tied}; waiting for: {what}</source>
            <translation>{tied}；等{what}</translation>
        </message>
        <message>
            <source>{tied}; the place is shared</source>
            <translation>{tied}；名次并列</translation>
        </message>
        <message>
            <source>{tied}; {key}: {own} {sign} {other} ({who})</source>
            <translation>{tied}；{key} {own} {sign} {other}（{who}）</translation>
        </message>
        <message>
            <source>#{position}</source>
            <translation>第 {position}</translation>
        </message>
        <message>
            <source>Head judge's total</source>
            <translation>组长总分</translation>
        </message>
        <message>
            <source>Total by {judge}</source>
            <translation>{judge}的总分</translation>
        </message>
        <message>
            <source>Sheets are missing: the score is provisional</source>
            <translation>评分未齐，暂定</translation>
        </message>
        <message>
            <source>The entry counts as zero: {reason}</source>
            <translation>本项目按零分计：{reason}</translation>
        </message>
        <message>
            <source>No score yet: {names}</source>
            <translation>还没有得分：{names}</translation>
        </message>
        <message>
            <source>Sum of the places: {places} = {sum}</source>
            <translation>名次之和 {places} = {sum}</translation>
        </message>
        <message>
            <source>Equal sums: rules 10 and 11</source>
            <translation>名次和相同时按规则 10、11 判定</translation>
        </message>
        <message>
            <source>Each part is rounded before it is added</source>
            <translation>各部分先舍入再相加</translation>
        </message>
        <message>
            <source>does not count</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>An earlier round has no score</source>
            <translation>前一轮没有成绩</translation>
        </message>
        <message>
            <source>The best {number} of {all} rounds: {value}</source>
            <translation>{all} 轮中最好的 {number} 轮：{value}</translation>
        </message>
        <message>
            <source>All rounds together: {value}</source>
            <translation>各轮合计 {value}</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Note</source>
            <translation>评语</translation>
        </message>
        <message>
            <source>{count} in all</source>
            <translation>共 {count} 项</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Number, name or organization</source>
            <translation>序号、名称或单位</translation>
        </message>
        <message>
            <source>No entry here. Choose another filter or search.</source>
            <translation>这里没有项目，换个筛选或搜索</translation>
        </message>
        <message>
            <source>Show the list of entries</source>
            <translation>显示项目列表</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No. {number}: revisions</source>
            <translation>{number} 号 · 修订记录</translation>
        </message>
        <message>
            <source>Revision {number} · {state}</source>
            <translation>第 {number} 版 · {state}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>评语：{note}</translation>
        </message>
        <message>
            <source>Revision {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>Papers {count}</source>
            <translation>材料 {count}</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} 分</translation>
        </message>
        <message>
            <source>{points} · bonus</source>
            <translation>{points} · 附加</translation>
        </message>
        <message>
            <source>{points} · optional</source>
            <translation>{points} · 选评</translation>
        </message>
        <message>
            <source>Drag, pick a band or type; empty is not 0</source>
            <translation>拖动、点档位或直接键入；未评不等于 0 分</translation>
        </message>
        <message>
            <source>Drag or type; empty is not 0</source>
            <translation>拖动或直接键入；未评不等于 0 分</translation>
        </message>
        <message>
            <source>My totals</source>
            <translation>我的评分分布</translation>
        </message>
        <message>
            <source>Organizers only</source>
            <translation>仅组委会可见</translation>
        </message>
        <message>
            <source>Write a note (F2)</source>
            <translation>写评语（F2）</translation>
        </message>
        <message>
            <source>Reason for the correction</source>
            <translation>更正理由</translation>
        </message>
        <message>
            <source>Required; it is kept in the log</source>
            <translation>必填，记入日志</translation>
        </message>
        <message>
            <source>No. {number} · total</source>
            <translation>{number} 号 · 实时总分</translation>
        </message>
        <message>
            <source>{marked}/{needed} marked</source>
            <translation>{marked}/{needed} 已评</translation>
        </message>
        <message>
            <source>Marked here once all {needed} are in</source>
            <translation>评完 {needed} 项后标出本项</translation>
        </message>
        <message>
            <source>This one {total}</source>
            <translation>本项 {total}</translation>
        </message>
        <message>
            <source>Rank {rank} of {count}</source>
            <translation>{count} 项中第 {rank}</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>以只读方式打开</translation>
        </message>
        <message>
            <source>Draft not stored; trying again every 5 seconds</source>
            <translation>草稿未存上，每 5 秒重试</translation>
        </message>
        <message>
            <source>Handing in; waiting for the receipt</source>
            <translation>正在提交，等待回执</translation>
        </message>
        <message>
            <source>Submitted, kept on this laptop</source>
            <translation>已提交，存在本机</translation>
        </message>
        <message>
            <source>Handed in, waiting to upload</source>
            <translation>已提交，待上传</translation>
        </message>
        <message>
            <source>Arrived; the organizer has to settle it</source>
            <translation>已送达，交组织者处理</translation>
        </message>
        <message>
            <source>Closed before it was handed in</source>
            <translation>已收卷，未提交</translation>
        </message>
        <message>
            <source>Stored as revision {number}</source>
            <translation>已入库，第 {number} 版</translation>
        </message>
        <message>
            <source>Storing the draft</source>
            <translation>正在存草稿</translation>
        </message>
        <message>
            <source>Draft stored {time}</source>
            <translation>草稿已存 {time}</translation>
        </message>
        <message>
            <source>Draft kept on this laptop {time}</source>
            <translation>草稿已存本机 {time}</translation>
        </message>
        <message>
            <source>Draft stored</source>
            <translation>草稿已存</translation>
        </message>
        <message>
            <source>Draft {time}</source>
            <translation>草稿 {time}</translation>
        </message>
        <message>
            <source>Write a packet for the organizer once you have finished</source>
            <translation>评完后写评分包交给组织者</translation>
        </message>
        <message>
            <source>Submitting locks the sheet; raise your hand to have it returned</source>
            <translation>提交即锁定；改分请举手，由主控台退回</translation>
        </message>
        <message>
            <source>You can still correct it after submitting, with a reason</source>
            <translation>提交后仍可改分，须写理由</translation>
        </message>
        <message>
            <source>Uploads by itself once connected; go on with the next entry</source>
            <translation>联网后自动上传，可先评下一项</translation>
        </message>
        <message>
            <source>Nothing is lost; the organizer takes it or returns it</source>
            <translation>内容已保留，由组织者采用或退回</translation>
        </message>
        <message>
            <source>The stored marks count until the correction is submitted</source>
            <translation>提交更正前，仍按已入库的分数计</translation>
        </message>
        <message>
            <source>Counts in the ranking. A correction becomes a new revision</source>
            <translation>已计入排名；更正会存为新的一版</translation>
        </message>
        <message>
            <source>The entry is closed; no more sheets are taken</source>
            <translation>本项已收卷，不再接收评分表</translation>
        </message>
        <message>
            <source>The round is sealed</source>
            <translation>本轮已封存</translation>
        </message>
        <message>
            <source>No marks are given here</source>
            <translation>此项不评分</translation>
        </message>
        <message>
            <source>Handing in</source>
            <translation>正在提交</translation>
        </message>
        <message>
            <source>All handed in: check and sign</source>
            <translation>全部已提交，去核对签字</translation>
        </message>
        <message>
            <source>Next entry</source>
            <translation>下一项目</translation>
        </message>
        <message>
            <source>Missing: {criterion}</source>
            <translation>还差：{criterion}</translation>
        </message>
        <message>
            <source>Submit marks</source>
            <translation>提交评分</translation>
        </message>
        <message>
            <source>Submit correction</source>
            <translation>提交更正</translation>
        </message>
        <message>
            <source>To be settled</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Returned by the organizer</source>
            <translation>主控台已退回</translation>
        </message>
        <message>
            <source>Closed without your sheet</source>
            <translation>已收卷，没有您的评分表</translation>
        </message>
        <message>
            <source>Raise your hand to have it opened again.</source>
            <translation>需要补交请举手，由主控台重新开放。</translation>
        </message>
        <message>
            <source>What you keyed is kept on this laptop. Raise your hand to have it opened.</source>
            <translation>已填的分数仍在本机。需要补交请举手，由主控台重新开放。</translation>
        </message>
        <message>
            <source>This sheet is being keyed from paper</source>
            <translation>这张表正在纸面录入</translation>
        </message>
        <message>
            <source>Submitted here, it stands; the paper then goes to the conflict list</source>
            <translation>若在此提交，以此为准；纸面录完后转入待处理清单</translation>
        </message>
        <message>
            <source>The organizer keyed one (rev. {number}). Yours has arrived; the organizer decides which counts.</source>
            <translation>组织者已录入一份（第 {number} 版），您交的这份已送达，由组织者决定采纳哪份。</translation>
        </message>
        <message>
            <source>Keep the stored marks</source>
            <translation>放弃更正</translation>
        </message>
        <message>
            <source>Change marks…</source>
            <translation>改分…</translation>
        </message>
        <message>
            <source>Score after all…</source>
            <translation>改为评分…</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>Stored {stored}/{sent}</source>
            <translation>已入库 {stored}/{sent}</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>More about this sheet</source>
            <translation>处理此评分表</translation>
        </message>
        <message>
            <source>Max. {full}</source>
            <translation>满分 {full}</translation>
        </message>
        <message>
            <source>Max. {full}   steps of {step}</source>
            <translation>满分 {full}　步长 {step}</translation>
        </message>
        <message>
            <source>No. {number}, {name}, {state}, {marked} of {needed} marks</source>
            <translation>{number} 号，{name}，{state}，{needed} 项已评 {marked} 项</translation>
        </message>
        <message>
            <source>Correcting · {marked}/{needed} marks</source>
            <translation>更正中 · {marked}/{needed} 项</translation>
        </message>
        <message>
            <source>Waiting to upload</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>已入库</translation>
        </message>
        <message>
            <source>{state} · {reason}</source>
            <translation>{state} · {reason}</translation>
        </message>
        <message>
            <source>Closed, not handed in</source>
            <translation>已收卷，未提交</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已收卷</translation>
        </message>
        <message>
            <source>Returned · {marked}/{needed} marks</source>
            <translation>已退回 · {marked}/{needed} 项</translation>
        </message>
        <message>
            <source>Draft · {marked}/{needed} marks</source>
            <translation>草稿 · {marked}/{needed} 项</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>At most {max} points; your mark is unchanged</source>
            <translation>最高 {max} 分，原分未改</translation>
        </message>
        <message>
            <source>At least {min} points; your mark is unchanged</source>
            <translation>最低 {min} 分，原分未改</translation>
        </message>
        <message>
            <source>Enter a number from {min} to {max}; your mark is unchanged</source>
            <translation>请填 {min} 到 {max} 的数，原分未改</translation>
        </message>
        <message>
            <source>Steps of {step}: enter {lower}; your mark is unchanged</source>
            <translation>步长是 {step}，可填 {lower}，原分未改</translation>
        </message>
        <message>
            <source>Steps of {step}: enter {lower} or {upper}; your mark is unchanged</source>
            <translation>步长是 {step}，可填 {lower} 或 {upper}，原分未改</translation>
        </message>
        <message>
            <source>Changing the entry never loses a draft</source>
            <translation>切换项目不会丢失草稿</translation>
        </message>
        <message>
            <source>Reading the sheets…</source>
            <translation>正在读取评分表…</translation>
        </message>
        <message>
            <source>Nothing to score here</source>
            <translation>这里没有要评的项目</translation>
        </message>
        <message>
            <source>A round needs a judged dimension, a judge in a seat and entries for the panel.</source>
            <translation>一轮评分需要：评委评分的维度、在席的评委、分到评审组的项目。</translation>
        </message>
        <message>
            <source>No. {number}: not stored</source>
            <translation>{number} 号：没有入库</translation>
        </message>
        <message>
            <source>{dimension} sheet</source>
            <translation>{dimension}评分表</translation>
        </message>
        <message>
            <source>Leader: {name}</source>
            <translation>负责人 {name}</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>{number} 号</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>{role} {number}  {name}</source>
            <translation>{role} {number}　{name}</translation>
        </message>
    </context>
    <context>
        <name>DeskActs</name>
        <message>
            <source>Revisions</source>
            <translation>修订记录</translation>
        </message>
        <message>
            <source>Record abstention…</source>
            <translation>记为弃权…</translation>
        </message>
        <message>
            <source>Record absence…</source>
            <translation>记为缺席…</translation>
        </message>
        <message>
            <source>Return to the judge…</source>
            <translation>退回评委…</translation>
        </message>
        <message>
            <source>Void the sheet…</source>
            <translation>作废评分表…</translation>
        </message>
        <message>
            <source>Recuse the judge…</source>
            <translation>评委回避…</translation>
        </message>
        <message>
            <source>Lift the recusal…</source>
            <translation>解除回避…</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>先不处理</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>Marks keyed so far stay in the record but do not count.</source>
            <translation>已填的分数留在记录里，但不计入。</translation>
        </message>
        <message>
            <source>No. {number}: {judge} abstains</source>
            <translation>{number} 号：{judge} 弃权</translation>
        </message>
        <message>
            <source>Record abstention</source>
            <translation>记为弃权</translation>
        </message>
        <message>
            <source>No. {number}: {judge} is absent</source>
            <translation>{number} 号：{judge} 缺席</translation>
        </message>
        <message>
            <source>Record absence</source>
            <translation>记为缺席</translation>
        </message>
        <message>
            <source>No. {number}: return the sheet to {judge}</source>
            <translation>{number} 号：评分表退回 {judge}</translation>
        </message>
        <message>
            <source>The sheet does not count until it is submitted again.</source>
            <translation>重新提交之前，这份评分表不计入。</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>No. {number}: void the sheet of {judge}</source>
            <translation>{number} 号：作废 {judge} 的评分表</translation>
        </message>
        <message>
            <source>The sheet is taken out of the count; its marks stay in the log.</source>
            <translation>这份评分表不再计入；原分留在日志里。</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>No. {number}: {judge} is recused</source>
            <translation>{number} 号：{judge} 回避</translation>
        </message>
        <message>
            <source>The judge does not score this entry; marks given stop counting.</source>
            <translation>这位评委不评此项；已给的分数不再计入。</translation>
        </message>
        <message>
            <source>Recuse</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>No. {number}: lift the recusal of {judge}</source>
            <translation>{number} 号：解除 {judge} 的回避</translation>
        </message>
        <message>
            <source>The judge scores this entry; a sheet is owed again.</source>
            <translation>这位评委要评此项，须补一份评分表。</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>撤回回避</translation>
        </message>
    </context>
    <context>
        <name>DeskKeys</name>
        <message>
            <source>one step</source>
            <translation>加减一步</translation>
        </message>
        <message>
            <source>band</source>
            <translation>换档</translation>
        </message>
        <message>
            <source>type</source>
            <translation>直接键入</translation>
        </message>
        <message>
            <source>next mark</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>submit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>previous entry</source>
            <translation>上一项目</translation>
        </message>
        <message>
            <source>note</source>
            <translation>写评语</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>全部按键</translation>
        </message>
        <message>
            <source>Leave the seat</source>
            <translation>离开席位</translation>
        </message>
        <message>
            <source>My sheets, signing</source>
            <translation>我的评分表、签字</translation>
        </message>
        <message>
            <source>Papers of the entry</source>
            <translation>本项材料</translation>
        </message>
        <message>
            <source>Type the mark</source>
            <translation>键入分数</translation>
        </message>
        <message>
            <source>One step up or down</source>
            <translation>加减一步</translation>
        </message>
        <message>
            <source>One band up or down</source>
            <translation>换一档</translation>
        </message>
        <message>
            <source>Next criterion</source>
            <translation>下一指标</translation>
        </message>
        <message>
            <source>Previous criterion</source>
            <translation>上一指标</translation>
        </message>
        <message>
            <source>Bring back the mark from before</source>
            <translation>恢复原来的分数</translation>
        </message>
        <message>
            <source>Submit, or go to the missing mark</source>
            <translation>提交，或跳到缺分处</translation>
        </message>
        <message>
            <source>Previous entry</source>
            <translation>上一项目</translation>
        </message>
        <message>
            <source>Next entry</source>
            <translation>下一项目</translation>
        </message>
        <message>
            <source>Go to the entry on stage</source>
            <translation>转到现场项目</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Write the note</source>
            <translation>写评语</translation>
        </message>
        <message>
            <source>Close the event</source>
            <translation>关闭赛事</translation>
        </message>
        <message>
            <source>Show or hide these keys</source>
            <translation>显示或收起按键</translation>
        </message>
    </context>
    <context>
        <name>Deviation</name>
        <message>
            <source>Sample</source>
            <translation>样本标准差</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>总体标准差</translation>
        </message>
    </context>
    <context>
        <name>DimensionKind</name>
        <message>
            <source>Judged</source>
            <translation>评委评分</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>实绩计分</translation>
        </message>
    </context>
    <context>
        <name>EntriesPage</name>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Recused judges</source>
            <translation>回避评委</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Search name, number, organization</source>
            <translation>搜索项目、序号或单位</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Status…</source>
            <translation>状态…</translation>
        </message>
        <message>
            <source>Draw order…</source>
            <translation>抽签定序…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Add one by one</source>
            <translation>逐个添加</translation>
        </message>
        <message>
            <source>No entries in this round</source>
            <translation>本轮还没有项目</translation>
        </message>
        <message>
            <source>Take them from a registration table, drop the file here, or paste cells from Excel.</source>
            <translation>导入报名表，把文件拖到这里，或粘贴 Excel 中复制的单元格。</translation>
        </message>
        <message>
            <source>An entry needs a name; the old one stays.</source>
            <translation>项目名称不能为空，原名称未改。</translation>
        </message>
        <message>
            <source>The running order is a whole number, or empty; “{text}” was not taken.</source>
            <translation>出场序须为整数，可留空；“{text}”未采用。</translation>
        </message>
        <message>
            <source>An entry needs a code; the old one stays.</source>
            <translation>编号不能为空，原编号未改。</translation>
        </message>
        <message>
            <source>Code {code} belongs to “{name}” already.</source>
            <translation>编号 {code} 已用于“{name}”。</translation>
        </message>
        <message>
            <source>“{name}” has been scored: its code stays as it is.</source>
            <translation>“{name}”已有评分，编号不能再改。</translation>
        </message>
        <message>
            <source>There are no cells on the clipboard. Copy them in Excel first.</source>
            <translation>剪贴板里没有单元格。请先在 Excel 中复制。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Import a table…</source>
            <translation>导入报名表…</translation>
        </message>
        <message>
            <source>Import a registration table…</source>
            <translation>导入报名表…</translation>
        </message>
        <message>
            <source>{round} · competing {competing} of {all} · recusals {recusals}</source>
            <translation>{round} · 参赛 {competing} / {all} · 回避 {recusals}</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names}等，另有 {count} 个</translation>
        </message>
        <message>
            <source>Remove {count} entries?</source>
            <translation>删除 {count} 个项目？</translation>
        </message>
        <message>
            <source>Remove “{name}”?</source>
            <translation>删除“{name}”？</translation>
        </message>
        <message>
            <source>Recusals and claimed figures go, too. Ctrl+Z brings everything back.</source>
            <translation>相关回避和申报实绩一并删除；可按 Ctrl+Z 撤销。</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>“{name}” has been scored. It can be withdrawn instead: listed, without a place.</source>
            <translation>“{name}”已有评分。可改为退赛：保留在名单中，不排名次。</translation>
        </message>
        <message>
            <source>This goes for {count} of the entries in hand.</source>
            <translation>所选项目中有 {count} 个已有评分。</translation>
        </message>
        <message>
            <source>It cannot be removed</source>
            <translation>不能删除</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>退赛…</translation>
        </message>
    </context>
    <context>
        <name>EntryStatus</name>
        <message>
            <source>Competing</source>
            <translation>参赛</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>退赛</translation>
        </message>
        <message>
            <source>Disqualified</source>
            <translation>取消资格</translation>
        </message>
        <message>
            <source>Result cancelled</source>
            <translation>成绩取消</translation>
        </message>
        <message>
            <source>Counts as zero</source>
            <translation>记零分</translation>
        </message>
    </context>
    <context>
        <name>EntryStatusChange</name>
        <message>
            <source>Readmit</source>
            <translation>恢复参赛</translation>
        </message>
        <message>
            <source>The entry is ranked again with the marks that it has.</source>
            <translation>项目按已有评分重新排名。</translation>
        </message>
        <message>
            <source>The entry counts as 0 and is ranked last.</source>
            <translation>项目按零分计，排在最后。</translation>
        </message>
        <message>
            <source>The entry stays listed without a place; those behind it move up.</source>
            <translation>项目列出但不排名，后面的项目依次前移。</translation>
        </message>
        <message>
            <source>{status}: {number} {name}</source>
            <translation>{status}：{number} {name}</translation>
        </message>
        <message>
            <source>Marks are kept; this can be changed again.</source>
            <translation>评分保留，之后可以再改。</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>先不改</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>What it would do</source>
            <translation>改后会怎样</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>退赛</translation>
        </message>
        <message>
            <source>Disqualify</source>
            <translation>取消资格</translation>
        </message>
        <message>
            <source>Cancel the result</source>
            <translation>取消成绩</translation>
        </message>
        <message>
            <source>Count as 0</source>
            <translation>记 0 分</translation>
        </message>
    </context>
    <context>
        <name>EntryTable</name>
        <message>
            <source>Entries that go on</source>
            <translation>晋级名单</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>共 {count} 个项目</translation>
        </message>
        <message>
            <source>by the line “{line}”</source>
            <translation>依据晋级线“{line}”</translation>
        </message>
        <message>
            <source>chosen by hand: {reason}</source>
            <translation>人工选定：{reason}</translation>
        </message>
        <message>
            <source>Content code</source>
            <translation>内容码</translation>
        </message>
        <message>
            <source>Seal code</source>
            <translation>封存码</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>From event</source>
            <translation>来源赛事</translation>
        </message>
        <message>
            <source>Date there</source>
            <translation>来源日期</translation>
        </message>
        <message>
            <source>Round there</source>
            <translation>来源轮次</translation>
        </message>
        <message>
            <source>Code there</source>
            <translation>原编号</translation>
        </message>
        <message>
            <source>Overall place</source>
            <translation>总名次</translation>
        </message>
        <message>
            <source>Place in track</source>
            <translation>组内名次</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>Dimension scores</source>
            <translation>维度得分</translation>
        </message>
        <message>
            <source>Awards there</source>
            <translation>来源奖项</translation>
        </message>
        <message>
            <source>Cut line</source>
            <translation>晋级线</translation>
        </message>
        <message>
            <source>Chosen because</source>
            <translation>入选理由</translation>
        </message>
        <message>
            <source>Head judge (signature):</source>
            <translation>评审组组长（签字）：</translation>
        </message>
        <message>
            <source>Supervisor (signature):</source>
            <translation>监督人员（签字）：</translation>
        </message>
        <message>
            <source>Organizer (seal):</source>
            <translation>主办单位（盖章）：</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>日期：</translation>
        </message>
    </context>
    <context>
        <name>ErrorPanel</name>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>{points} pts</source>
            <translation>{points} 分</translation>
        </message>
        <message>
            <source>Below</source>
            <translation>不足</translation>
        </message>
        <message>
            <source>Per unit</source>
            <translation>递增</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>封顶</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>优</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>良</translation>
        </message>
        <message>
            <source>Mid</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>及格</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Not for this track</source>
            <translation>本组别不考核</translation>
        </message>
        <message>
            <source>Counted by kind; enter it in the panel</source>
            <translation>分类计数，请在右侧逐类填写</translation>
        </message>
        <message>
            <source>Verified already; the claim stays</source>
            <translation>已核验，填报值不再改</translation>
        </message>
        <message>
            <source>Not met</source>
            <translation>未达标</translation>
        </message>
        <message>
            <source>{count} missing</source>
            <translation>缺 {count} 项</translation>
        </message>
        <message>
            <source>{count} open</source>
            <translation>{count} 项未核验</translation>
        </message>
        <message>
            <source>Typed only</source>
            <translation>已填，未核验</translation>
        </message>
        <message>
            <source>Typed, not a figure</source>
            <translation>填写有误</translation>
        </message>
        <message>
            <source>To verify</source>
            <translation>待核验</translation>
        </message>
        <message>
            <source>No evidence</source>
            <translation>缺佐证</translation>
        </message>
        <message>
            <source>Not claimed</source>
            <translation>未填报</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>达标</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核验</translation>
        </message>
        <message>
            <source>Changed from the claim</source>
            <translation>与填报值不同</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>实绩得分</translation>
        </message>
        <message>
            <source>max {points}</source>
            <translation>满分 {points}</translation>
        </message>
        <message>
            <source>basic condition</source>
            <translation>基本条件</translation>
        </message>
        <message>
            <source>Enter a number, such as 38 or 12.5</source>
            <translation>请填数字，如 38 或 12.5</translation>
        </message>
        <message>
            <source>Reduced by {number}</source>
            <translation>核减 {number}</translation>
        </message>
        <message>
            <source>Raised by {number}</source>
            <translation>核增 {number}</translation>
        </message>
        <message>
            <source>{points} pts each</source>
            <translation>每个 {points} 分</translation>
        </message>
        <message>
            <source>One less</source>
            <translation>减 1</translation>
        </message>
        <message>
            <source>One more</source>
            <translation>加 1</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>折算得分</translation>
        </message>
        <message>
            <source>Not met: not evaluated</source>
            <translation>未达标：不参评</translation>
        </message>
        <message>
            <source>Measured against the others: their points change with this figure too</source>
            <translation>按与其他项目的比较计分：改这个数，其他项目的得分也会变</translation>
        </message>
        <message>
            <source>{figure} lies in band {band}</source>
            <translation>{figure} 在“{band}”档</translation>
        </message>
        <message>
            <source>Take off…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证材料</translation>
        </message>
        <message>
            <source>For the whole entry</source>
            <translation>整个项目的材料</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Add for the whole entry…</source>
            <translation>为整个项目添加…</translation>
        </message>
        <message>
            <source>Drop files here, or paste a picture with Ctrl+V</source>
            <translation>可把文件拖到这里，或按 Ctrl+V 粘贴图片</translation>
        </message>
        <message>
            <source>{count} page</source>
            <translation>{count} 页</translation>
        </message>
        <message>
            <source>{count} pages</source>
            <translation>{count} 页</translation>
        </message>
        <message>
            <source>no preview</source>
            <translation>不能预览</translation>
        </message>
        <message>
            <source>No figure chosen</source>
            <translation>未选中数据</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>第 {number} / {count} 项</translation>
        </message>
        <message>
            <source>Nothing is claimed; enter the verified value</source>
            <translation>没有填报值，请填核验值</translation>
        </message>
        <message>
            <source>Say why it differs from the claim; the reason is kept</source>
            <translation>与填报值不同，请写明理由</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>填报值</translation>
        </message>
        <message>
            <source>Verified value</source>
            <translation>核验值</translation>
        </message>
        <message>
            <source>Reason, kept with the figure</source>
            <translation>理由，随数据留存</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>No evidence…</source>
            <translation>缺佐证…</translation>
        </message>
        <message>
            <source>Send back…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一格</translation>
        </message>
        <message>
            <source>Confirm, go on</source>
            <translation>确认并到下一格</translation>
        </message>
        <message>
            <source>Evidence is there</source>
            <translation>佐证已补</translation>
        </message>
        <message>
            <source>Verify, go on</source>
            <translation>核验并到下一格</translation>
        </message>
        <message>
            <source>Enter whole numbers</source>
            <translation>请填整数</translation>
        </message>
        <message>
            <source>No evidence, so the claim does not count: {reason}</source>
            <translation>缺佐证，填报值不计分：{reason}</translation>
        </message>
        <message>
            <source>No evidence, so the claim does not count</source>
            <translation>缺佐证，填报值不计分</translation>
        </message>
        <message>
            <source>Verified by {person}</source>
            <translation>核验 {person}</translation>
        </message>
        <message>
            <source>confirmed by {person}</source>
            <translation>复核 {person}</translation>
        </message>
        <message>
            <source>Listed: {evidence}</source>
            <translation>登记的材料：{evidence}</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>实绩核验</translation>
        </message>
        <message>
            <source>Verifier</source>
            <translation>核验人</translation>
        </message>
        <message>
            <source>Confirmer</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>填写姓名</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>撤销（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Import from Excel…</source>
            <translation>从 Excel 导入…</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出核验表</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>有核减</translation>
        </message>
        <message>
            <source>To confirm</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Verified {done} / {all}</source>
            <translation>已核验 {done} / {all} 格</translation>
        </message>
        <message>
            <source>Confirmed {done} / {all}</source>
            <translation>已复核 {done} / {all} 格</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目或单位</translation>
        </message>
        <message>
            <source>Verified values</source>
            <translation>作为核验值</translation>
        </message>
        <message>
            <source>Claimed values</source>
            <translation>作为填报值</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Why figures differ from their claims (for all of them)</source>
            <translation>与填报值不同的理由（统一填写）</translation>
        </message>
        <message>
            <source>Paste from Excel</source>
            <translation>从 Excel 粘贴</translation>
        </message>
        <message>
            <source>{count} figures change</source>
            <translation>{count} 格将更改</translation>
        </message>
        <message>
            <source>Write {count} figures</source>
            <translation>写入 {count} 格</translation>
        </message>
        <message>
            <source>{where} “{text}”: {why}</source>
            <translation>{where}“{text}”：{why}</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 格</translation>
        </message>
        <message>
            <source>{count} cannot be taken</source>
            <translation>{count} 格无法写入</translation>
        </message>
        <message>
            <source>{count} stay as they are</source>
            <translation>{count} 格不变</translation>
        </message>
        <message>
            <source>{count} lie outside the table</source>
            <translation>{count} 格超出表格</translation>
        </message>
        <message>
            <source>No preview of Office documents</source>
            <translation>Office 文档不能在这里预览</translation>
        </message>
        <message>
            <source>This file cannot be shown: it is damaged or locked</source>
            <translation>无法显示：文件已损坏或有密码</translation>
        </message>
        <message>
            <source>Page before (Page up)</source>
            <translation>上一页（PageUp）</translation>
        </message>
        <message>
            <source>Next page (Page down)</source>
            <translation>下一页（PageDown）</translation>
        </message>
        <message>
            <source>Back to the table (Esc)</source>
            <translation>返回表格（Esc）</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>适应窗口</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>It stays attached. Save a copy to open it with another program.</source>
            <translation>材料仍保留在赛事中。可另存后用其他程序打开。</translation>
        </message>
        <message>
            <source>{number} / {count}</source>
            <translation>{number} / {count}</translation>
        </message>
        <message>
            <source>Picture {number}.png</source>
            <translation>图片 {number}.png</translation>
        </message>
        <message>
            <source>Copy saved: {file}</source>
            <translation>已另存：{file}</translation>
        </message>
        <message>
            <source>Changed (claim struck)</source>
            <translation>有核减（划线为填报值）</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已复核</translation>
        </message>
        <message>
            <source>Enter verifies and goes on</source>
            <translation>Enter 核验并到下一格</translation>
        </message>
        <message>
            <source>Enter confirms and goes on</source>
            <translation>Enter 确认并到下一格</translation>
        </message>
        <message>
            <source>Reading the figures…</source>
            <translation>正在读取实绩数据</translation>
        </message>
        <message>
            <source>To the entries</source>
            <translation>去项目页</translation>
        </message>
        <message>
            <source>No entries in this round yet</source>
            <translation>本轮还没有项目</translation>
        </message>
        <message>
            <source>Bring in a registration table: claimed figures come with it.</source>
            <translation>请先导入报名表，填报的实绩会一并导入。</translation>
        </message>
        <message>
            <source>No figures to verify</source>
            <translation>没有需要核验的实绩</translation>
        </message>
        <message>
            <source>The rules of this round have no dimension that is measured by figures.</source>
            <translation>本轮规则中没有按实绩计分的维度。</translation>
        </message>
        <message>
            <source>Figures by entry and indicator</source>
            <translation>各项目实绩数据</translation>
        </message>
        <message>
            <source>Enter the verifier's name at the top</source>
            <translation>请在上方填写核验人</translation>
        </message>
        <message>
            <source>Enter the confirmer's name at the top</source>
            <translation>请在上方填写复核人</translation>
        </message>
        <message>
            <source>All figures shown are confirmed</source>
            <translation>所列数据已全部复核</translation>
        </message>
        <message>
            <source>All figures shown are verified</source>
            <translation>所列数据已全部核验</translation>
        </message>
        <message>
            <source>Export the verification list</source>
            <translation>导出核验表</translation>
        </message>
        <message>
            <source>verification</source>
            <translation>核验表</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>已保存：{file}</translation>
        </message>
        <message>
            <source>Not stored</source>
            <translation>未存入</translation>
        </message>
        <message>
            <source>{number} {indicator}: not stored</source>
            <translation>{number} 号“{indicator}”未存入</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>去看</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Not added</source>
            <translation>未添加</translation>
        </message>
        <message>
            <source>{number} {indicator}: no evidence?</source>
            <translation>{number} 号“{indicator}”缺佐证？</translation>
        </message>
        <message>
            <source>The claim stops counting; the entry has no place until the figure is verified.</source>
            <translation>填报值不再计分；核验之前该项目没有名次。</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记缺佐证</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>缺什么材料</translation>
        </message>
        <message>
            <source>Send back {number} {indicator}?</source>
            <translation>退回 {number} 号“{indicator}”？</translation>
        </message>
        <message>
            <source>The figure must be verified anew.</source>
            <translation>这一格需要重新核验。</translation>
        </message>
        <message>
            <source>{person} verified it; it must be verified anew.</source>
            <translation>由{person}核验，退回后需重新核验。</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Take off “{file}”?</source>
            <translation>移除“{file}”？</translation>
        </message>
        <message>
            <source>It is listed no more; the log keeps that it was attached.</source>
            <translation>移除后不再显示，日志保留附件记录。</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>marked: no evidence</source>
            <translation>已标记缺佐证</translation>
        </message>
        <message>
            <source>waits to be verified</source>
            <translation>转为待核验</translation>
        </message>
        <message>
            <source>sent back</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Something else was edited since; undo that first, on its page</source>
            <translation>此后又有别的修改，请先到相应页面撤销</translation>
        </message>
        <message>
            <source>{what}: {how}</source>
            <translation>{what}：{how}</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Open an event file</source>
            <translation>打开赛事文件</translation>
        </message>
        <message>
            <source>Event files (*.judging)</source>
            <translation>赛事文件 (*.judging)</translation>
        </message>
        <message>
            <source>Choose an event workbook</source>
            <translation>选择赛事工作簿</translation>
        </message>
        <message>
            <source>Event files and archives (*.judging *.judging-archive)</source>
            <translation>赛事文件和归档 (*.judging *.judging-archive)</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Save the new event as</source>
            <translation>新赛事存为</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV 表格 (*.csv)</translation>
        </message>
        <message>
            <source>Choose evidence</source>
            <translation>选择佐证材料</translation>
        </message>
        <message>
            <source>PDF, pictures, Office documents</source>
            <translation>PDF、图片、Office 文档</translation>
        </message>
        <message>
            <source>Choose photos or scans of sheets</source>
            <translation>选择评分表照片或扫描件</translation>
        </message>
        <message>
            <source>Pictures and PDF</source>
            <translation>图片和 PDF</translation>
        </message>
        <message>
            <source>Save a copy as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Save the archive as</source>
            <translation>归档保存为</translation>
        </message>
        <message>
            <source>Archives (*.judging-archive)</source>
            <translation>归档 (*.judging-archive)</translation>
        </message>
        <message>
            <source>Choose what to verify</source>
            <translation>选择要核验的文件</translation>
        </message>
        <message>
            <source>Events, results workbooks, archives (*.judging *.xlsx *.judging-archive)</source>
            <translation>赛事文件、结果工作簿、归档 (*.judging *.xlsx *.judging-archive)</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Open a certificate template</source>
            <translation>打开证书模板</translation>
        </message>
        <message>
            <source>Certificate templates (*.json)</source>
            <translation>证书模板 (*.json)</translation>
        </message>
        <message>
            <source>Save the certificate template</source>
            <translation>保存证书模板</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>图片 (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Write the seat file</source>
            <translation>写席位文件</translation>
        </message>
        <message>
            <source>Seat files (*.judgeseat)</source>
            <translation>席位文件 (*.judgeseat)</translation>
        </message>
        <message>
            <source>Take in a packet file</source>
            <translation>读入评分包</translation>
        </message>
        <message>
            <source>Packet files (*.judgepacket)</source>
            <translation>评分包 (*.judgepacket)</translation>
        </message>
        <message>
            <source>Choose the seat file</source>
            <translation>选择席位文件</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>FinalMethod</name>
        <message>
            <source>Sum of dimensions</source>
            <translation>各维度相加</translation>
        </message>
        <message>
            <source>Skating system</source>
            <translation>顺位法</translation>
        </message>
    </context>
    <context>
        <name>HeadForm</name>
        <message>
            <source>Fill this in</source>
            <translation>请填写</translation>
        </message>
        <message>
            <source>No such day; write it as 2026-05-01</source>
            <translation>没有这一天，请写成 2026-05-01</translation>
        </message>
        <message>
            <source>Name of the event</source>
            <translation>赛事名称</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>(ranked apart; none is fine)</source>
            <translation>（各组分开排名，可不设）</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>添加组别</translation>
        </message>
        <message>
            <source>Add, then Enter</source>
            <translation>添加组别，回车</translation>
        </message>
    </context>
    <context>
        <name>ImportBar</name>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Where the header is</source>
            <translation>表头所在行</translation>
        </message>
        <message>
            <source>Find it</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <source>{rows} (found)</source>
            <translation>{rows}（自动识别）</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To mend</source>
            <translation>有问题</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Rows shown</source>
            <translation>显示的行</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Next to mend</source>
            <translation>下一处问题</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>逐条查看</translation>
        </message>
        <message>
            <source>Pasted cells</source>
            <translation>粘贴的表格</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Rows of the table</source>
            <translation>表格各行</translation>
        </message>
        <message>
            <source>Leave without importing the table?</source>
            <translation>不导入就离开？</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>正在读取 {file}</translation>
        </message>
        <message>
            <source>Nothing was stored</source>
            <translation>没有导入</translation>
        </message>
        <message>
            <source>“{file}” cannot be read</source>
            <translation>“{file}”无法读取</translation>
        </message>
        <message>
            <source>The event was not changed.</source>
            <translation>赛事没有改动。</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>另选文件…</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>What you mended here is lost. Neither the event nor the file is changed.</source>
            <translation>这里改正的内容不会保留；赛事和文件都没有改动。</translation>
        </message>
        <message>
            <source>Go on here</source>
            <translation>继续处理</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Update judges: {count}</source>
            <translation>更新 {count} 位评委</translation>
        </message>
        <message>
            <source>Update entries: {count}</source>
            <translation>更新 {count} 个项目</translation>
        </message>
        <message>
            <source>Guessed columns to confirm: {count}</source>
            <translation>有 {count} 列是猜测的，确认后才能导入</translation>
        </message>
        <message>
            <source>Rows left to mend or to leave out: {count}</source>
            <translation>还有 {count} 行有问题，改正或跳过后才能导入</translation>
        </message>
        <message>
            <source>A column must be settled first</source>
            <translation>先确定列的含义</translation>
        </message>
        <message>
            <source>Import judges</source>
            <translation>导入评委</translation>
        </message>
        <message>
            <source>Import entries</source>
            <translation>导入项目</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有要导入的</translation>
        </message>
        <message>
            <source>Import judges: {count}</source>
            <translation>导入 {count} 位评委</translation>
        </message>
        <message>
            <source>Import entries: {count}</source>
            <translation>导入 {count} 个项目</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>New tracks: {names}</source>
            <translation>新增组别：{names}</translation>
        </message>
        <message>
            <source>No column for: {names}; their figures stay empty</source>
            <translation>表中没有这些指标的列：{names}，其填报值留空</translation>
        </message>
        <message>
            <source>Not in the table, kept as they are: {names} and {count} more</source>
            <translation>表中没有、原样保留：{names}等，另有 {count} 个</translation>
        </message>
        <message>
            <source>Not in the table, kept as they are: {names}</source>
            <translation>表中没有、原样保留：{names}</translation>
        </message>
    </context>
    <context>
        <name>ImportRow</name>
        <message>
            <source>{column}: {words}</source>
            <translation>{column}：{words}</translation>
        </message>
        <message>
            <source>Take “{text}”</source>
            <translation>采用“{text}”</translation>
        </message>
        <message>
            <source>Import this row</source>
            <translation>导入此行</translation>
        </message>
        <message>
            <source>It is another track</source>
            <translation>是另一个组别</translation>
        </message>
        <message>
            <source>It is right as it is</source>
            <translation>确认无误</translation>
        </message>
        <message>
            <source>Nothing to look at in this row.</source>
            <translation>本行没有问题。</translation>
        </message>
        <message>
            <source>It is “{meaning}”</source>
            <translation>就是“{meaning}”</translation>
        </message>
        <message>
            <source>Something else…</source>
            <translation>不是，另选…</translation>
        </message>
        <message>
            <source>Leave this row out</source>
            <translation>跳过此行</translation>
        </message>
        <message>
            <source>Back to “{text}”</source>
            <translation>恢复为“{text}”</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>第 {row} 行</translation>
        </message>
        <message>
            <source>hidden in the file</source>
            <translation>隐藏行</translation>
        </message>
    </context>
    <context>
        <name>ImportSources</name>
        <message>
            <source>Choose a table to import</source>
            <translation>选择要导入的表</translation>
        </message>
        <message>
            <source>Excel and CSV tables (*.xlsx *.xlsm *.csv *.txt)</source>
            <translation>Excel 与 CSV 表格 (*.xlsx *.xlsm *.csv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>ImportTable</name>
        <message>
            <source>Click to choose its meaning (F4)</source>
            <translation>点击指定含义（F4）</translation>
        </message>
        <message>
            <source>Hidden row</source>
            <translation>隐藏行</translation>
        </message>
        <message>
            <source>Left out by you</source>
            <translation>已手动跳过</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>需处理</translation>
        </message>
        <message>
            <source>Not brought in</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Evidence: {criterion}</source>
            <translation>佐证：{criterion}</translation>
        </message>
        <message>
            <source>Person's name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Event it comes from</source>
            <translation>来源赛事</translation>
        </message>
        <message>
            <source>Date there</source>
            <translation>来源日期</translation>
        </message>
        <message>
            <source>Round there</source>
            <translation>来源轮次</translation>
        </message>
        <message>
            <source>Code there</source>
            <translation>原编号</translation>
        </message>
        <message>
            <source>Place there</source>
            <translation>原总名次</translation>
        </message>
        <message>
            <source>Place in its track there</source>
            <translation>原组内名次</translation>
        </message>
        <message>
            <source>Final score there</source>
            <translation>原最终得分</translation>
        </message>
        <message>
            <source>Scores there</source>
            <translation>原维度得分</translation>
        </message>
        <message>
            <source>Awards there</source>
            <translation>原奖项</translation>
        </message>
        <message>
            <source>Cut line there</source>
            <translation>原晋级线</translation>
        </message>
        <message>
            <source>Why it was chosen</source>
            <translation>入选理由</translation>
        </message>
        <message>
            <source>Content code there</source>
            <translation>来源内容码</translation>
        </message>
        <message>
            <source>Seal code there</source>
            <translation>来源封存码</translation>
        </message>
        <message>
            <source>Not kept</source>
            <translation>不保存</translation>
        </message>
        <message>
            <source>Row number (not kept)</source>
            <translation>序号（不保存）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Running order</source>
            <translation>出场序</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Contact (not kept)</source>
            <translation>联系方式（不保存）</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职务职称</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Recused from</source>
            <translation>回避项目</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>To mend</source>
            <translation>有问题</translation>
        </message>
        <message>
            <source>A blank row</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>A row of totals</source>
            <translation>合计行</translation>
        </message>
        <message>
            <source>A note or a line to sign</source>
            <translation>说明或签章行</translation>
        </message>
        <message>
            <source>A heading over the rows below</source>
            <translation>分组标题行</translation>
        </message>
        <message>
            <source>The header once more</source>
            <translation>重复的表头</translation>
        </message>
        <message>
            <source>remembered</source>
            <translation>记住的</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>猜测</translation>
        </message>
        <message>
            <source>chosen by you</source>
            <translation>已指定</translation>
        </message>
        <message>
            <source>Not in the table</source>
            <translation>表中没有此列</translation>
        </message>
        <message>
            <source>No header</source>
            <translation>无表头</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>第 {row} 行</translation>
        </message>
        <message>
            <source>Rows {first}–{last}</source>
            <translation>第 {first}–{last} 行</translation>
        </message>
        <message>
            <source>+{count}</source>
            <translation>+{count}</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>待填</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Evidence for</source>
            <translation>作为佐证</translation>
        </message>
        <message>
            <source>Figures are in</source>
            <translation>数值单位</translation>
        </message>
    </context>
    <context>
        <name>IndicatorRule</name>
        <message>
            <source>Bands</source>
            <translation>分档</translation>
        </message>
        <message>
            <source>Threshold and slope</source>
            <translation>门槛递增</translation>
        </message>
        <message>
            <source>Per unit</source>
            <translation>按量计分</translation>
        </message>
        <message>
            <source>Efficacy coefficient</source>
            <translation>功效系数</translation>
        </message>
        <message>
            <source>Ratio to best</source>
            <translation>与最优之比</translation>
        </message>
        <message>
            <source>Min-max</source>
            <translation>极差折算</translation>
        </message>
        <message>
            <source>Per category</source>
            <translation>分类计分</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>门槛条件</translation>
        </message>
        <message>
            <source>As it stands</source>
            <translation>直接取值</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>人工评分</translation>
        </message>
        <message>
            <source>Figure only</source>
            <translation>仅记数值</translation>
        </message>
    </context>
    <context>
        <name>Join</name>
        <message>
            <source>Join as a judge</source>
            <translation>评委入席</translation>
        </message>
        <message>
            <source>Half a minute, no account</source>
            <translation>大约半分钟，不用注册</translation>
        </message>
        <message>
            <source>Marks stay on the hall's network; no one else sees yours</source>
            <translation>评分只在会场局域网内传送，他人看不到您的分数</translation>
        </message>
        <message>
            <source>Cannot connect?</source>
            <translation>连不上？</translation>
        </message>
        <message>
            <source>1. Both laptops must be on the same network: look at the Wi-Fi's name.</source>
            <translation>1. 两台电脑要连同一个网络，请看 Wi-Fi 名称。</translation>
        </message>
        <message>
            <source>2. The organizer must have opened the event to judges' laptops.</source>
            <translation>2. 组织者要先在主控台开放评委入席。</translation>
        </message>
        <message>
            <source>3. On the organizer's laptop, Windows Firewall must let the program through.</source>
            <translation>3. 主控台电脑的 Windows 防火墙要放行本程序。</translation>
        </message>
        <message>
            <source>4. If the event is not found, type the address on the slip or the organizer's screen.</source>
            <translation>4. 找不到赛事时，输入桌卡或主控台上的地址。</translation>
        </message>
        <message>
            <source>Type the address</source>
            <translation>输入地址</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Score without a network</source>
            <translation>离线评分</translation>
        </message>
        <message>
            <source>The organizer writes a seat file and tells you its code. At the end you bring a packet.</source>
            <translation>由组织者写好席位文件并告知配对码；评完把评分包交给组织者。</translation>
        </message>
        <message>
            <source>Choose the seat file…</source>
            <translation>选择席位文件…</translation>
        </message>
        <message>
            <source>Which event?</source>
            <translation>选择赛事</translation>
        </message>
        <message>
            <source>Address on the slip or the organizer's screen</source>
            <translation>桌卡或主控台上的地址</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Is this you?</source>
            <translation>核对身份</translation>
        </message>
        <message>
            <source>Not me</source>
            <translation>不是我</translation>
        </message>
        <message>
            <source>Declare a recusal…</source>
            <translation>补报回避…</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Reason, such as a family tie to the leader</source>
            <translation>理由，如与负责人有亲属关系</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Declare</source>
            <translation>申报</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>It is me: take my seat</source>
            <translation>是本人，进入评审席</translation>
        </message>
        <message>
            <source>No recusal recorded</source>
            <translation>没有登记回避</translation>
        </message>
        <message>
            <source>Recusals recorded: {count}</source>
            <translation>已登记回避 {count} 项</translation>
        </message>
        <message>
            <source>Say why first: the reason is kept with the recusal.</source>
            <translation>请先填写事由，事由与回避一起记录。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Pairing code</source>
            <translation>配对码</translation>
        </message>
        <message>
            <source>Score offline instead</source>
            <translation>改用离线评分</translation>
        </message>
        <message>
            <source>Pairing code, six characters from the slip</source>
            <translation>配对码，桌卡上的六位</translation>
        </message>
        <message>
            <source>This laptop: {name}</source>
            <translation>本机 {name}</translation>
        </message>
        <message>
            <source>Looking for the event</source>
            <translation>正在查找赛事</translation>
        </message>
        <message>
            <source>Join the hall's network</source>
            <translation>连上会场网络</translation>
        </message>
        <message>
            <source>Passcode of the seat file</source>
            <translation>席位文件的口令</translation>
        </message>
        <message>
            <source>Type the code on your slip</source>
            <translation>输入桌卡上的配对码</translation>
        </message>
        <message>
            <source>Choose the seat file</source>
            <translation>选择席位文件</translation>
        </message>
        <message>
            <source>No network needed</source>
            <translation>不需要联网</translation>
        </message>
        <message>
            <source>Type the passcode of the seat file</source>
            <translation>输入席位文件的口令</translation>
        </message>
        <message>
            <source>6 characters, upper or lower case</source>
            <translation>6 位，不分大小写</translation>
        </message>
        <message>
            <source>Check who you are</source>
            <translation>核对身份</translation>
        </message>
        <message>
            <source>Confirm, then take your seat</source>
            <translation>确认是本人再进入</translation>
        </message>
        <message>
            <source>Host found</source>
            <translation>已找到主控台</translation>
        </message>
        <message>
            <source>Choose your event</source>
            <translation>请选择您的赛事</translation>
        </message>
        <message>
            <source>Looking for the event on this network</source>
            <translation>正在会场网络上查找主控台</translation>
        </message>
        <message>
            <source>Asking {address}</source>
            <translation>正在连接 {address}</translation>
        </message>
        <message>
            <source>Checking the code</source>
            <translation>正在核对配对码</translation>
        </message>
        <message>
            <source>Waiting for the organizer</source>
            <translation>等组织者同意</translation>
        </message>
        <message>
            <source>Another laptop has this seat. Raise your hand; the organizer agrees on screen.</source>
            <translation>这个席位已有一台电脑。请举手，由组织者在主控台同意。</translation>
        </message>
        <message>
            <source>Stop waiting</source>
            <translation>不等了</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连上主控台</translation>
        </message>
        <message>
            <source>Seat file opened</source>
            <translation>席位文件已打开</translation>
        </message>
        <message>
            <source>{file}: type its passcode</source>
            <translation>{file}：请输入口令</translation>
        </message>
        <message>
            <source>Seat file</source>
            <translation>席位文件</translation>
        </message>
        <message>
            <source>No code has {sign}</source>
            <translation>配对码里没有 {sign}</translation>
        </message>
        <message>
            <source>0, 1, I, L and O are never used; look at the slip again</source>
            <translation>不用 0、1、I、L、O，请再看桌卡</translation>
        </message>
        <message>
            <source>Too many tries</source>
            <translation>尝试太频繁</translation>
        </message>
        <message>
            <source>Next try in {seconds} s. Compare the code with the slip meanwhile.</source>
            <translation>{seconds} 秒后可再试，请先对照桌卡。</translation>
        </message>
        <message>
            <source>Try again now.</source>
            <translation>现在可以再试。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Something went wrong at the host</source>
            <translation>主控台出错了</translation>
        </message>
        <message>
            <source>Try again; tell the organizer if it stays so.</source>
            <translation>请重试；仍不行请告诉组织者。</translation>
        </message>
        <message>
            <source>Wrong passcode</source>
            <translation>口令不对</translation>
        </message>
        <message>
            <source>Compare it with what the organizer gave you for this seat file.</source>
            <translation>请与组织者给您的这份席位文件的口令核对。</translation>
        </message>
        <message>
            <source>Compare it with the slip; if it is right, ask the organizer for a new one.</source>
            <translation>请对照桌卡重新输入；核对无误仍不行，请向组织者要一张新桌卡。</translation>
        </message>
        <message>
            <source>Compare it with the slip, and look whether the right event is chosen below.</source>
            <translation>请对照桌卡，并看下面选的是不是这场赛事。</translation>
        </message>
        <message>
            <source>Wrong code</source>
            <translation>配对码不对</translation>
        </message>
        <message>
            <source>The organizer did not agree</source>
            <translation>组织者没有同意</translation>
        </message>
        <message>
            <source>The seat stays with the other laptop. Ask the organizer.</source>
            <translation>席位仍在原来的电脑上，请问组织者。</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>再次申请</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>没有连上</translation>
        </message>
        <message>
            <source>Not declared: {reason} Tell the organizer if it does not work.</source>
            <translation>没有报上：{reason}仍不行请当面告诉组织者。</translation>
        </message>
        <message>
            <source>{number}  {name}: {reason}</source>
            <translation>{number} {name}：{reason}</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
    </context>
    <context>
        <name>Judge</name>
        <message>
            <source>Put the papers away (Esc)</source>
            <translation>收起材料（Esc）</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>My sheets</source>
            <translation>我的评分表</translation>
        </message>
        <message>
            <source>Declare a recusal from this entry…</source>
            <translation>本项补报回避…</translation>
        </message>
        <message>
            <source>Write a packet file…</source>
            <translation>写评分包…</translation>
        </message>
        <message>
            <source>Address of the host…</source>
            <translation>主控台地址…</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>浅色或深色</translation>
        </message>
        <message>
            <source>中文 / English</source>
            <translation>中文 / English</translation>
        </message>
        <message>
            <source>Leave the seat</source>
            <translation>离开席位</translation>
        </message>
        <message>
            <source>Remove the seat from this laptop…</source>
            <translation>从本机移除席位…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>My sheets, signing (F3)</source>
            <translation>我的评分表、签字（F3）</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Write a packet file</source>
            <translation>写评分包</translation>
        </message>
        <message>
            <source>Address of the host</source>
            <translation>主控台地址</translation>
        </message>
        <message>
            <source>It stands on the organizer's screen, like 192.168.1.20:8430.</source>
            <translation>在组织者的屏幕上，如 192.168.1.20:8430。</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>不改</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Remove this seat from the laptop?</source>
            <translation>从本机移除这个席位？</translation>
        </message>
        <message>
            <source>What is in the event's database stays there. To score here again you need a slip.</source>
            <translation>已入库的评分表不受影响。再在本机评分需要一张桌卡。</translation>
        </message>
        <message>
            <source>No. {number} {name}: I am recused</source>
            <translation>{number} 号 {name}：本人回避</translation>
        </message>
        <message>
            <source>You do not score this entry; marks given here stop counting. The organizer is told.</source>
            <translation>本项不再由您评分，已打的分不计入；主控台会收到。</translation>
        </message>
        <message>
            <source>Keep scoring it</source>
            <translation>继续评分</translation>
        </message>
        <message>
            <source>Declare</source>
            <translation>申报回避</translation>
        </message>
        <message>
            <source>Reason, such as a family tie to the leader</source>
            <translation>事由，如与负责人有亲属关系</translation>
        </message>
        <message>
            <source>Sheets begun and not handed in are lost: {count}.</source>
            <translation>有 {count} 份已填未交的评分表会丢失。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Trying {address}</source>
            <translation>正在连接 {address}</translation>
        </message>
        <message>
            <source>Packet written; sheets: {count}</source>
            <translation>评分包已写好，共 {count} 份</translation>
        </message>
        <message>
            <source>{file}: bring it to the organizer</source>
            <translation>{file}，请交给组织者</translation>
        </message>
        <message>
            <source>Sheets on this laptop are not in the event's database yet</source>
            <translation>本机还有评分表没有入库</translation>
        </message>
        <message>
            <source>Wait until they are uploaded, or write a packet file first.</source>
            <translation>请等上传完，或先写成评分包。</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>没有完成</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>No. {number} was returned</source>
            <translation>{number} 号评分表已退回</translation>
        </message>
        <message>
            <source>returned in all: {count}</source>
            <translation>共退回 {count} 份</translation>
        </message>
        <message>
            <source>Go to No. {number}</source>
            <translation>去 {number} 号</translation>
        </message>
    </context>
    <context>
        <name>JudgeForm</name>
        <message>
            <source>A judge needs a name</source>
            <translation>请填写姓名</translation>
        </message>
        <message>
            <source>Votes: a whole number from 0 to {most}</source>
            <translation>票数填 0 到 {most} 的整数</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职务职称</translation>
        </message>
        <message>
            <source>Expertise</source>
            <translation>专业领域</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>票数</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>评分维度</translation>
        </message>
        <message>
            <source>Vote group</source>
            <translation>计票组</translation>
        </message>
        <message>
            <source>Seats of one group share one weight, such as experts and the public</source>
            <translation>同一计票组的席位合用一个权重，如专家与大众</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Substitute…</source>
            <translation>由后备接替…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>尚未安排</translation>
        </message>
        <message>
            <source>New judge</source>
            <translation>新评委</translation>
        </message>
        <message>
            <source>Add a judge</source>
            <translation>添加评委</translation>
        </message>
        <message>
            <source>Judge and seat</source>
            <translation>评委与席位</translation>
        </message>
    </context>
    <context>
        <name>JudgeLink</name>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Connected to the host</source>
            <translation>已连接主控台</translation>
        </message>
        <message>
            <source>Upload held up</source>
            <translation>上传受阻</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Offline {time}</source>
            <translation>已断开 {time}</translation>
        </message>
        <message>
            <source>Seat moved</source>
            <translation>席位已换</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Not the host</source>
            <translation>不是原主控台</translation>
        </message>
        <message>
            <source>Scoring offline</source>
            <translation>离线评分</translation>
        </message>
        <message>
            <source>Stored {stored}/{sent}</source>
            <translation>已入库 {stored}/{sent}</translation>
        </message>
        <message>
            <source>to be settled {count}</source>
            <translation>待处理 {count}</translation>
        </message>
        <message>
            <source>The host could not take everything. Keep scoring; {count} waiting</source>
            <translation>主控台没有全部收下，可继续评分；{count} 份待上传</translation>
        </message>
        <message>
            <source>It is tried again by itself; tell the organizer if it lasts.</source>
            <translation>正在自动重试；一直如此请告诉组织者。</translation>
        </message>
        <message>
            <source>This seat has moved to another laptop or to paper</source>
            <translation>本席位已换到另一台电脑或改为纸质评分</translation>
        </message>
        <message>
            <source>Nothing can be keyed here any more. Raise your hand if that is wrong.</source>
            <translation>本机不能再填分。如有误请举手。</translation>
        </message>
        <message>
            <source>What you handed in here ({count}) still reaches the organizer, who settles it.</source>
            <translation>本机已提交的 {count} 份仍会送达，由组织者处理。</translation>
        </message>
        <message>
            <source>Another host answers at this address. Keep scoring; all is kept here</source>
            <translation>这个地址上不是原来的主控台；可继续评分，数据都在本机</translation>
        </message>
        <message>
            <source>The host refuses this laptop; everything is kept here</source>
            <translation>主控台拒绝这台电脑，内容都存在本机</translation>
        </message>
        <message>
            <source>Scoring without a network</source>
            <translation>离线评分</translation>
        </message>
        <message>
            <source>Sheets on this laptop: {count}. Write a packet for the organizer</source>
            <translation>本机有 {count} 份，写成评分包交给组织者</translation>
        </message>
        <message>
            <source>Offline {time}. Keep scoring; {count} waiting to upload</source>
            <translation>与主控台断开 {time}，可继续评分；{count} 份待上传</translation>
        </message>
        <message>
            <source>Offline {time}. Keep scoring</source>
            <translation>与主控台断开 {time}，可继续评分</translation>
        </message>
        <message>
            <source>Check the Wi-Fi of the hall. Has the host another address now?</source>
            <translation>请检查会场 Wi-Fi；主控台换了地址时，请输入新地址</translation>
        </message>
        <message>
            <source>Type the address…</source>
            <translation>输入地址…</translation>
        </message>
        <message>
            <source>Write a packet…</source>
            <translation>写评分包…</translation>
        </message>
    </context>
    <context>
        <name>JudgeStage</name>
        <message>
            <source>One minute left</source>
            <translation>还剩 1 分钟</translation>
        </message>
        <message>
            <source>Time is up</source>
            <translation>时间到</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>路演</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答辩</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>评分中</translation>
        </message>
        <message>
            <source>About to begin</source>
            <translation>即将开始</translation>
        </message>
        <message>
            <source>Pitch over time, paused</source>
            <translation>路演超时，已暂停</translation>
        </message>
        <message>
            <source>Questions over time, paused</source>
            <translation>答辩超时，已暂停</translation>
        </message>
        <message>
            <source>Pitch over time</source>
            <translation>路演超时</translation>
        </message>
        <message>
            <source>Questions over time</source>
            <translation>答辩超时</translation>
        </message>
        <message>
            <source>Pitch paused</source>
            <translation>路演暂停</translation>
        </message>
        <message>
            <source>Questions paused</source>
            <translation>答辩暂停</translation>
        </message>
        <message>
            <source>Pitch left</source>
            <translation>路演剩余</translation>
        </message>
        <message>
            <source>Questions left</source>
            <translation>答辩剩余</translation>
        </message>
        <message>
            <source>On stage</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>On stage when the connection broke</source>
            <translation>断开前的现场</translation>
        </message>
        <message>
            <source>Sheets of No. {number} are collected</source>
            <translation>{number} 号收分中</translation>
        </message>
        <message>
            <source>Next: No. {number} {name}</source>
            <translation>下一项：{number} 号 {name}</translation>
        </message>
        <message>
            <source>No. {number} · being scored now</source>
            <translation>{number} 号 · 现场正在收分</translation>
        </message>
        <message>
            <source>No. {number} · on stage now</source>
            <translation>{number} 号 · 与现场一致</translation>
        </message>
        <message>
            <source>You are scoring No. {number}; No. {live} is on stage</source>
            <translation>您在评 {number} 号，现场是 {live} 号</translation>
        </message>
        <message>
            <source>You are scoring No. {number}; sheets of No. {live} are awaited</source>
            <translation>您在评 {number} 号，现场正在收 {live} 号的分</translation>
        </message>
        <message>
            <source>You are scoring No. {number}; No. {live} was on stage last</source>
            <translation>您在评 {number} 号，断开前现场是 {live} 号</translation>
        </message>
        <message>
            <source>Go to No. {live}</source>
            <translation>去 {live} 号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Why it is scored before its turn on stage</source>
            <translation>上场前评分的理由</translation>
        </message>
        <message>
            <source>Required; it goes with the sheet</source>
            <translation>必填，随评分表一起提交</translation>
        </message>
        <message>
            <source>Score it</source>
            <translation>开始评分</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>先不评</translation>
        </message>
        <message>
            <source>It reaches the organizer, who decides whether it counts.</source>
            <translation>提交后由组织者决定是否采纳。</translation>
        </message>
        <message>
            <source>It is stored with this reason, which stays in the log.</source>
            <translation>入库时附上理由，日志留痕。</translation>
        </message>
        <message>
            <source>Not on stage yet</source>
            <translation>本项还没有上场</translation>
        </message>
        <message>
            <source>Scored together after entry {count}</source>
            <translation>第 {count} 个项目结束后一起评</translation>
        </message>
        <message>
            <source>Marks are keyed once it has begun.</source>
            <translation>开始后即可评分。</translation>
        </message>
        <message>
            <source>Marks are keyed once it has been on stage.</source>
            <translation>上场后即可评分。</translation>
        </message>
        <message>
            <source>Its marks are keyed then.</source>
            <translation>届时即可评分。</translation>
        </message>
        <message>
            <source>Score it all the same…</source>
            <translation>仍要评分…</translation>
        </message>
        <message>
            <source>Handing it in needs a reason.</source>
            <translation>提交时要写明理由。</translation>
        </message>
        <message>
            <source>Give the reason…</source>
            <translation>填写理由…</translation>
        </message>
        <message>
            <source>Scored all the same: {reason}</source>
            <translation>上场前评分，理由：{reason}</translation>
        </message>
        <message>
            <source>Change the reason…</source>
            <translation>修改理由…</translation>
        </message>
        <message>
            <source>Marks are keyed once the entry has been on stage</source>
            <translation>上场后开始评分</translation>
        </message>
        <message>
            <source>Handed in before the entry was on stage. The organizer decides. Reason: {reason}</source>
            <translation>上场前提交的，由组织者决定是否采纳。理由：{reason}</translation>
        </message>
        <message>
            <source>{entry}, on stage</source>
            <translation>{entry}，现场</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待上场</translation>
        </message>
        <message>
            <source>Scored together later</source>
            <translation>待一起评</translation>
        </message>
        <message>
            <source>{state} · {marked}/{needed} marks</source>
            <translation>{state} · {marked}/{needed} 项</translation>
        </message>
        <message>
            <source>Offline from the host</source>
            <translation>与主控台断开</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Running order changed: {change}</source>
            <translation>出场顺序有变：{change}</translation>
        </message>
        <message>
            <source>now {entries}</source>
            <translation>现在 {entries}</translation>
        </message>
        <message>
            <source>the list shows the new numbers, what you keyed stays put</source>
            <translation>新号见项目列表，已填的分数仍在原项目上</translation>
        </message>
        <message>
            <source>No. {one} and No. {other} have changed places</source>
            <translation>{one} 号与 {other} 号互换</translation>
        </message>
        <message>
            <source>lots have been drawn</source>
            <translation>已抽签排定</translation>
        </message>
        <message>
            <source>lots have been drawn anew</source>
            <translation>已重新抽签</translation>
        </message>
        <message>
            <source>the entries have got their numbers</source>
            <translation>已编排顺序</translation>
        </message>
        <message>
            <source>several entries have other numbers</source>
            <translation>多个项目改号</translation>
        </message>
        <message>
            <source>the order from before holds again</source>
            <translation>已恢复原来的顺序</translation>
        </message>
        <message>
            <source>No. {old} is No. {new} now, those between move up</source>
            <translation>{old} 号改为 {new} 号，中间各项前移一位</translation>
        </message>
        <message>
            <source>No. {old} is No. {new} now, those between move down</source>
            <translation>{old} 号改为 {new} 号，中间各项后移一位</translation>
        </message>
        <message>
            <source>No. {number} {status}</source>
            <translation>{number} 号{status}</translation>
        </message>
        <message>
            <source>{count} more are out of the contest</source>
            <translation>另有 {count} 项退出</translation>
        </message>
        <message>
            <source>back in the contest: {numbers}</source>
            <translation>恢复参赛：{numbers} 号</translation>
        </message>
        <message>
            <source>new on your list: {numbers}</source>
            <translation>新增：{numbers} 号</translation>
        </message>
        <message>
            <source>no longer yours to score: {numbers}</source>
            <translation>不再由您评：{numbers} 号</translation>
        </message>
        <message>
            <source>No. {number} {name}</source>
            <translation>{number} 号 {name}</translation>
        </message>
        <message>
            <source>Nobody on stage</source>
            <translation>台上无人</translation>
        </message>
    </context>
    <context>
        <name>JudgesPage</name>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>票数</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>评分维度</translation>
        </message>
        <message>
            <source>Vote group</source>
            <translation>计票组</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>已提交</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Excused</source>
            <translation>回避、缺席</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>All that is judged</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Has no seat</source>
            <translation>未安排席位</translation>
        </message>
        <message>
            <source>In reserve</source>
            <translation>后备</translation>
        </message>
        <message>
            <source>Has no vote</source>
            <translation>不计票</translation>
        </message>
        <message>
            <source>Owes {count}</source>
            <translation>未交 {count} 份</translation>
        </message>
        <message>
            <source>No entries yet</source>
            <translation>尚无项目</translation>
        </message>
        <message>
            <source>All in</source>
            <translation>已交齐</translation>
        </message>
        <message>
            <source>Still to hand in: {count}</source>
            <translation>未交 {count} 份</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 份</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>没有欠交</translation>
        </message>
        <message>
            <source>Judges</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>评委与席位</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Judges and seats</source>
            <translation>评委与席位</translation>
        </message>
        <message>
            <source>Recusals</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>Search judges</source>
            <translation>搜索评委</translation>
        </message>
        <message>
            <source>Add judge</source>
            <translation>添加评委</translation>
        </message>
        <message>
            <source>Import a table…</source>
            <translation>从表格导入…</translation>
        </message>
        <message>
            <source>Panels…</source>
            <translation>评审组…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>No judges yet</source>
            <translation>还没有评委</translation>
        </message>
        <message>
            <source>Import the list of judges from Excel, or add them one by one. A round that is scored from figures alone needs none.</source>
            <translation>从 Excel 名单导入，或逐个添加。只按实绩计分的轮次不需要评委。</translation>
        </message>
        <message>
            <source>Enter edits, Alt+↑/↓ or dragging moves a seat, Delete removes it</source>
            <translation>回车编辑，Alt+↑/↓ 或拖动调整次序，Delete 移除</translation>
        </message>
        <message>
            <source>From here on (sheets handed in count on)…</source>
            <translation>从现在起接替（已交的评分保留）…</translation>
        </message>
        <message>
            <source>{name} for the whole event (sheets so far do not count)…</source>
            <translation>由{name}整场替换（此前评分不计）…</translation>
        </message>
        <message>
            <source>This panel has no reserve</source>
            <translation>本组没有后备评委</translation>
        </message>
        <message>
            <source>A reserve takes over from here on</source>
            <translation>从现在起由后备接替</translation>
        </message>
        <message>
            <source>Sheets handed in count on. Everything still owed becomes absent, and a reserve's sheet counts there.</source>
            <translation>已交的评分表继续有效；其余一律记为缺席，由后备评委的评分顶上。</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>接替</translation>
        </message>
        <message>
            <source>A reserve for the whole event</source>
            <translation>整场由后备替换</translation>
        </message>
        <message>
            <source>The reserve gets the seat for every entry, scored ones included. The judge's sheets stay on record and do not count.</source>
            <translation>后备评委接任该席位，评全部项目（含已评的）。原评委的评分表留档，不计分。</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>{name} is in the list already; add the organization to tell two apart</source>
            <translation>{name}已在名单中；若是同名的另一人，请填单位以区分</translation>
        </message>
        <message>
            <source>The judge has a seat in that panel already</source>
            <translation>该评委在那个评审组已有席位</translation>
        </message>
        <message>
            <source>The seat has {count} sheets on record: panel and what it scores stay</source>
            <translation>该席位已有 {count} 份评分表，评审组和评分维度不能再改</translation>
        </message>
        <message>
            <source>The panel has two head judges now</source>
            <translation>本组现在有两位组长</translation>
        </message>
        <message>
            <source>{name} has {count} sheets on record and cannot be removed; let a reserve take over instead</source>
            <translation>{name}已有 {count} 份评分表，不能移除；请改用“由后备接替”</translation>
        </message>
        <message>
            <source>{round} · seats {seats} · sheets owed {owed}</source>
            <translation>{round} · 席位 {seats} · 未交 {owed} 份</translation>
        </message>
        <message>
            <source>All panels</source>
            <translation>全部席位</translation>
        </message>
    </context>
    <context>
        <name>Keying</name>
        <message>
            <source>Scored on paper; keyed by {first} and {second}</source>
            <translation>纸面评分，{first}、{second} 双人录入</translation>
        </message>
        <message>
            <source>Reserve</source>
            <translation>候补</translation>
        </message>
        <message>
            <source>Not keyed</source>
            <translation>未录</translation>
        </message>
        <message>
            <source>Keyed once</source>
            <translation>已录一次</translation>
        </message>
        <message>
            <source>Differ</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待裁定</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>已计入</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>未采用</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>后有改动</translation>
        </message>
        <message>
            <source>By laptop</source>
            <translation>已有评分</translation>
        </message>
        <message>
            <source>Not scored</source>
            <translation>不评分</translation>
        </message>
        <message>
            <source>Sheet no.</source>
            <translation>表号</translation>
        </message>
        <message>
            <source>Entry and judge</source>
            <translation>项目和评委</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Look at the paper again and choose what it says. Until then nothing counts.</source>
            <translation>请再看一遍原表，逐项选择纸面上的分数。核定之前不计入。</translation>
        </message>
        <message>
            <source>Settled by</source>
            <translation>核定人</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>Neither is right: take both back…</source>
            <translation>都不对：撤销两次录入…</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Count what is chosen</source>
            <translation>按所选计入</translation>
        </message>
        <message>
            <source>The two keyings differ</source>
            <translation>两次录入不一致</translation>
        </message>
        <message>
            <source>1st: {name} {time}</source>
            <translation>第 1 次：{name} {time}</translation>
        </message>
        <message>
            <source>2nd: {name} {time}</source>
            <translation>第 2 次：{name} {time}</translation>
        </message>
        <message>
            <source>What the sheet says</source>
            <translation>纸面内容</translation>
        </message>
        <message>
            <source>{count} other marks are the same in both</source>
            <translation>其余 {count} 项两次一致</translation>
        </message>
        <message>
            <source>Total {total}</source>
            <translation>总分 {total}</translation>
        </message>
        <message>
            <source>{points}, optional</source>
            <translation>{points}，选填</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>存入</translation>
        </message>
        <message>
            <source>Still missing: {name}</source>
            <translation>还差：{name}</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>有分</translation>
        </message>
        <message>
            <source>Recusal ticked on the sheet: record it on the judges page instead</source>
            <translation>表上勾了“回避”的不用录，请在“评委”页登记回避</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Note, as it stands on the paper (optional)</source>
            <translation>备注：照录纸面批注（可不填）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Take back the 1st keying…</source>
            <translation>撤销第 1 次录入…</translation>
        </message>
        <message>
            <source>No. {number} · {judge}</source>
            <translation>{number} 号 · {judge}</translation>
        </message>
        <message>
            <source>{text} is no sheet number</source>
            <translation>{text} 不是表号</translation>
        </message>
        <message>
            <source>The check digit does not fit: compare the eight digits on the sheet</source>
            <translation>校验码不符，请核对表上的八位数字</translation>
        </message>
        <message>
            <source>This sheet is of another round: {round}</source>
            <translation>这张表属于另一轮次：{round}</translation>
        </message>
        <message>
            <source>Choose that round on the overview first</source>
            <translation>请先在概览页切换到该轮次</translation>
        </message>
        <message>
            <source>Printed for another event?</source>
            <translation>可能是另一场赛事的表</translation>
        </message>
        <message>
            <source>The code has another name or date than this event: {sheet}. Look at the head of the sheet</source>
            <translation>码上的赛事名称或日期与本赛事不同（{sheet}），请看表头核实</translation>
        </message>
        <message>
            <source>Key it all the same</source>
            <translation>仍然录入</translation>
        </message>
        <message>
            <source>This sheet is of another event</source>
            <translation>这是另一场赛事的表</translation>
        </message>
        <message>
            <source>Nothing here has this code</source>
            <translation>本赛事没有这张表</translation>
        </message>
        <message>
            <source>Several sheets have this number</source>
            <translation>有几张表同一个表号</translation>
        </message>
        <message>
            <source>Choose the right one in the list by entry and judge</source>
            <translation>请在右侧列表中按项目和评委选择</translation>
        </message>
        <message>
            <source>{text}: no such sheet</source>
            <translation>{text}：没有这张表</translation>
        </message>
        <message>
            <source>No seat has such a sheet; was it printed before entries or seats were changed?</source>
            <translation>没有这样的席位和项目；可能是改动项目或席位之前印的</translation>
        </message>
        <message>
            <source>{text} is no score sheet's code</source>
            <translation>{text} 不是评分表的码</translation>
        </message>
        <message>
            <source>Scan the square code on the sheet, or type its eight digits</source>
            <translation>请扫描表上的二维码，或输入八位表号</translation>
        </message>
        <message>
            <source>Nothing to key: recused, or out of the contest</source>
            <translation>不用录入：评委回避，或项目已不参赛</translation>
        </message>
        <message>
            <source>This entry takes no more sheets</source>
            <translation>该项目已收卷</translation>
        </message>
        <message>
            <source>Paper and another sheet differ; the organizer decides</source>
            <translation>纸面与已有评分表不同，由主控台裁定</translation>
        </message>
        <message>
            <source>Both are in the conflict list of the live page</source>
            <translation>两份都在现场页的待处理清单中</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>去裁定</translation>
        </message>
        <message>
            <source>You keyed it the first time</source>
            <translation>第 1 次是您录的</translation>
        </message>
        <message>
            <source>Another person must key it the second time and put the name above</source>
            <translation>第 2 次须由另一人录入，请先在上方填写姓名</translation>
        </message>
        <message>
            <source>Printed before the rules were changed</source>
            <translation>此表印于规则修改之前</translation>
        </message>
        <message>
            <source>Criteria and full points on the paper may differ; today's rules hold</source>
            <translation>纸上的指标和满分可能不同，按现行规则录入</translation>
        </message>
        <message>
            <source>A sheet stands here already</source>
            <translation>这一席已有评分表</translation>
        </message>
        <message>
            <source>If the paper says something else, the organizer decides; both never count</source>
            <translation>纸面如与其不同，由主控台裁定，两份不会同时计入</translation>
        </message>
        <message>
            <source>This sheet counts already</source>
            <translation>此表已计入</translation>
        </message>
        <message>
            <source>Keyed otherwise now, the organizer decides; both never count</source>
            <translation>再次录入如不一致，由主控台裁定，不会重复计入</translation>
        </message>
        <message>
            <source>1st keying</source>
            <translation>第 1 次录入</translation>
        </message>
        <message>
            <source>2nd keying (1st: {name} {time})</source>
            <translation>第 2 次录入（第 1 次：{name} {time}）</translation>
        </message>
        <message>
            <source>{sheet}: keyed once</source>
            <translation>{sheet}：已录第 1 次</translation>
        </message>
        <message>
            <source>It counts once another person has keyed the same</source>
            <translation>待另一人录入一致后计入</translation>
        </message>
        <message>
            <source>{sheet}: the two keyings differ</source>
            <translation>{sheet}：两次录入不一致</translation>
        </message>
        <message>
            <source>Nothing counts until somebody has looked at the paper again</source>
            <translation>核对原表之前不计入</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>{sheet}: another sheet stands</source>
            <translation>{sheet}：已有另一份评分表</translation>
        </message>
        <message>
            <source>The paper is in the conflict list; the organizer decides</source>
            <translation>纸面已列入待处理清单，由主控台裁定</translation>
        </message>
        <message>
            <source>{sheet}: keying taken back</source>
            <translation>{sheet}：已撤销录入</translation>
        </message>
        <message>
            <source>{sheet}: counted</source>
            <translation>{sheet}：已计入</translation>
        </message>
        <message>
            <source>Both keyings say the same, or the difference is settled</source>
            <translation>两次录入一致，或差异已核定</translation>
        </message>
        <message>
            <source>A scanner, the typed number, photos and scans work without it</source>
            <translation>没有摄像头也可扫码枪扫码、输入表号或用照片</translation>
        </message>
        <message>
            <source>The camera needs an addition: pip install judging-app[camera]</source>
            <translation>摄像头需要另装组件：pip install judging-app[camera]</translation>
        </message>
        <message>
            <source>No camera found; plug one in and try again</source>
            <translation>没有找到摄像头，请接好后再试</translation>
        </message>
        <message>
            <source>The camera cannot be used: another program has it, or the system does not allow it</source>
            <translation>摄像头用不了：被其他程序占用，或系统未允许</translation>
        </message>
        <message>
            <source>Sheet no. {number}</source>
            <translation>表号 {number}</translation>
        </message>
        <message>
            <source>Picture of the camera</source>
            <translation>摄像头画面</translation>
        </message>
        <message>
            <source>Hold the sheet's code in front of the camera</source>
            <translation>把评分表上的二维码对准摄像头</translation>
        </message>
        <message>
            <source>{counted}/{wanted} counted</source>
            <translation>{counted}/{wanted} 已计入</translation>
        </message>
        <message>
            <source>Paper entry</source>
            <translation>纸面录入</translation>
        </message>
        <message>
            <source>Scan the code or type the sheet number</source>
            <translation>扫描二维码或输入表号</translation>
        </message>
        <message>
            <source>Keyed by</source>
            <translation>录入人</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>摄像头</translation>
        </message>
        <message>
            <source>Pictures…</source>
            <translation>图片…</translation>
        </message>
        <message>
            <source>Photos or scans (PNG, JPG, PDF); they can be dropped or pasted here, too</source>
            <translation>照片或扫描件（PNG、JPG、PDF），也可拖入或粘贴</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>已录一次</translation>
        </message>
        <message>
            <source>Search entry, judge, number</source>
            <translation>搜索项目、评委、表号</translation>
        </message>
        <message>
            <source>Ready for the next sheet</source>
            <translation>请录入下一张表</translation>
        </message>
        <message>
            <source>Scan its code, type its eight digits, or choose it in the list. Every sheet is keyed twice, by two people; only what both keyed alike counts.</source>
            <translation>扫描二维码、输入八位表号，或在列表中选择。每张表由两人各录一次，一致才计入。</translation>
        </message>
        <message>
            <source>Put your name first</source>
            <translation>请先填写录入人</translation>
        </message>
        <message>
            <source>It stays until another person keys</source>
            <translation>换人录入前不用再填</translation>
        </message>
        <message>
            <source>Take back what was keyed of {sheet}?</source>
            <translation>撤销 {sheet} 的录入？</translation>
        </message>
        <message>
            <source>The sheet is keyed anew, twice. What was keyed stays in the record with this reason.</source>
            <translation>此表须重新录两次，已录内容和理由留存备查。</translation>
        </message>
        <message>
            <source>The sheet counts as not keyed. What was keyed stays in the record.</source>
            <translation>此表回到未录状态，已录内容留存备查。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Not stored</source>
            <translation>未存入</translation>
        </message>
        <message>
            <source>Looking for codes: page {done} of {all}</source>
            <translation>正在识别二维码：第 {done}/{all} 页</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>No sheet's code found</source>
            <translation>没有找到评分表的二维码</translation>
        </message>
        <message>
            <source>It can be opened again on the live page, with a reason; a sealed event first on its seal page</source>
            <translation>可在“现场”页说明理由后重新开放；已封存的赛事先到“封存归档”页解除封存</translation>
        </message>
        <message>
            <source>Take the picture straight from above, sharp and with the whole code</source>
            <translation>请从正上方拍，二维码要完整、清晰</translation>
        </message>
        <message>
            <source>{file} cannot be read</source>
            <translation>{file} 读不出来</translation>
        </message>
        <message>
            <source>PNG, JPG and PDF are read; a PDF with a password is not</source>
            <translation>可读 PNG、JPG、PDF；加密的 PDF 读不了</translation>
        </message>
        <message>
            <source>{sheet} is not stored yet</source>
            <translation>{sheet} 还没有存入</translation>
        </message>
        <message>
            <source>Ctrl+Enter stores it; Esc twice gives it up</source>
            <translation>Ctrl+Enter 存入；按两次 Esc 放弃</translation>
        </message>
        <message>
            <source>Sheets found in the pictures: {count}</source>
            <translation>图片中找到 {count} 张表</translation>
        </message>
        <message>
            <source>They come one after the other; those that count already are passed over</source>
            <translation>依次录入，已计入的自动跳过</translation>
        </message>
        <message>
            <source>Pages without a readable code: {count}; scan or type those</source>
            <translation>有 {count} 页没有认出二维码，请扫码或输入表号</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>Per sheet total</source>
            <translation>按评分表总分</translation>
        </message>
        <message>
            <source>Per criterion</source>
            <translation>按单项指标</translation>
        </message>
    </context>
    <context>
        <name>LineTie</name>
        <message>
            <source>All tied get it</source>
            <translation>并列均获</translation>
        </message>
        <message>
            <source>None of the tied gets it</source>
            <translation>并列均不获</translation>
        </message>
        <message>
            <source>A ruling decides</source>
            <translation>由裁定决定</translation>
        </message>
    </context>
    <context>
        <name>Live</name>
        <message>
            <source>Closed</source>
            <translation>已收卷</translation>
        </message>
        <message>
            <source>All here</source>
            <translation>已收齐</translation>
        </message>
        <message>
            <source>Sheets coming in</source>
            <translation>待收齐</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>已入库</translation>
        </message>
        <message>
            <source>Stored and closed</source>
            <translation>已收卷</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Not scored</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺分</translation>
        </message>
        <message>
            <source>Recused</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>Abstained</source>
            <translation>弃权</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>缺席</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>断开</translation>
        </message>
        <message>
            <source>{state}, signed</source>
            <translation>{state}，已签名</translation>
        </message>
        <message>
            <source>{state}, {marked} of {needed} marks</source>
            <translation>{state}，{needed} 项已评 {marked} 项</translation>
        </message>
        <message>
            <source>does not score this entry</source>
            <translation>不评该项目</translation>
        </message>
        <message>
            <source>No. {number}, {name}, {judge}, {state}</source>
            <translation>{number} 号，{name}，{judge}，{state}</translation>
        </message>
        <message>
            <source>No. {number}, {name}, {state}, {given} of {owed} sheets</source>
            <translation>{number} 号，{name}，{state}，应收 {owed} 份，已收 {given} 份</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Not joined</source>
            <translation>未入席</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>Not open</source>
            <translation>未开放</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <source>{count} waiting to upload</source>
            <translation>{count} 份待上传</translation>
        </message>
        <message>
            <source>{given} of {owed} sheets</source>
            <translation>应交 {owed} 份，已交 {given} 份</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>signed, but not the latest sheets</source>
            <translation>已签名，之后评分有改动</translation>
        </message>
        <message>
            <source>Let it in</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Turn away</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>比对…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Enter from paper…</source>
            <translation>补录纸质评分…</translation>
        </message>
        <message>
            <source>Show the entry</source>
            <translation>查看该项目</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>查看连接</translation>
        </message>
        <message>
            <source>Go on on paper…</source>
            <translation>改用纸质…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>unnamed laptop</source>
            <translation>未命名的电脑</translation>
        </message>
        <message>
            <source>{judge}: another laptop asks to join</source>
            <translation>{judge}：另一台电脑请求入席</translation>
        </message>
        <message>
            <source>Now: {now}. Asking: {asking}</source>
            <translation>现用：{now}；请求：{asking}</translation>
        </message>
        <message>
            <source>Laptops that wait: {count}. Their marks stay with them until then</source>
            <translation>{count} 台已入席的电脑在等；分数先存在各自电脑上</translation>
        </message>
        <message>
            <source>Not open to judges</source>
            <translation>评委入席未开放</translation>
        </message>
        <message>
            <source>It was scored before its turn on stage.</source>
            <translation>上场前提交的。</translation>
        </message>
        <message>
            <source>It was scored before its turn on stage. The judge gave this reason: {reason}</source>
            <translation>上场前提交的，评委填写的理由：{reason}</translation>
        </message>
        <message>
            <source>When the judge scored it nothing was stored; meanwhile revision {latest} was.</source>
            <translation>评委没看到已入库的第 {latest} 版。</translation>
        </message>
        <message>
            <source>The judge had revision {base} in hand; meanwhile revision {latest} was stored.</source>
            <translation>评委手上是第 {base} 版，库中已有第 {latest} 版。</translation>
        </message>
        <message>
            <source>It could not be taken as it came ({reason}).</source>
            <translation>送来的评分无法直接入库（{reason}）。</translation>
        </message>
        <message>
            <source>No. {number}: sheets missing: {count}</source>
            <translation>{number} 号缺 {count} 份评分</translation>
        </message>
        <message>
            <source>Drafts are on the laptop; sheets waiting to upload: {count}</source>
            <translation>草稿在其本机；{count} 份待上传</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No. {number} {name}, {judge}: a sheet is held back</source>
            <translation>{number} 号 {name}，{judge}：一份评分待处理</translation>
        </message>
        <message>
            <source>Closed already. {names}</source>
            <translation>已收卷；{names}</translation>
        </message>
        <message>
            <source>No. {number}: totals far apart</source>
            <translation>{number} 号极差过大</translation>
        </message>
        <message>
            <source>Highest {highest}, lowest {lowest}: {gap} apart, limit {limit}</source>
            <translation>最高 {highest}、最低 {lowest}，相差 {gap}，阈值 {limit}</translation>
        </message>
        <message>
            <source>{judge} offline for {time}</source>
            <translation>{judge} 断开 {time}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>进程</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>收分</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>需要处理</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>没有要处理的事</translation>
        </message>
        <message>
            <source>Missing sheets, held sheets, laptops that ask to join and alarms appear here.</source>
            <translation>缺分、待处理的评分、换机请求和极差提醒会出现在这里。</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>还有 {count} 项</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>评委入席</translation>
        </message>
        <message>
            <source>Address, fingerprint and port for judges' laptops</source>
            <translation>评委电脑用的地址、指纹和端口</translation>
        </message>
        <message>
            <source>Pairing codes…</source>
            <translation>发配对码…</translation>
        </message>
        <message>
            <source>Take in a packet…</source>
            <translation>读入评分包…</translation>
        </message>
        <message>
            <source>Judges' desks…</source>
            <translation>评委端规则…</translation>
        </message>
        <message>
            <source>Copy the address that judges type</source>
            <translation>复制评委要输入的地址</translation>
        </message>
        <message>
            <source>Find an entry</source>
            <translation>查找项目</translation>
        </message>
        <message>
            <source>{event} · {round}   Sheets {given} of {owed}</source>
            <translation>{event} · {round}   应收 {owed} 份，已收 {given} 份</translation>
        </message>
        <message>
            <source>Laptops {here} of {wanted}</source>
            <translation>评委在线 {here}/{wanted}</translation>
        </message>
        <message>
            <source>Copy the address {address}</source>
            <translation>复制地址 {address}</translation>
        </message>
        <message>
            <source>Close to laptops</source>
            <translation>关闭入席</translation>
        </message>
        <message>
            <source>Open to judges</source>
            <translation>开放评委入席</translation>
        </message>
        <message>
            <source>Hide marks</source>
            <translation>隐藏分数</translation>
        </message>
        <message>
            <source>Show marks</source>
            <translation>显示分数</translation>
        </message>
        <message>
            <source>Needs you {count}</source>
            <translation>需要处理 {count}</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>返回现场表</translation>
        </message>
        <message>
            <source>Backed up {time}</source>
            <translation>已备份 {time}</translation>
        </message>
        <message>
            <source>Marks are hidden: hold F8 to see totals</source>
            <translation>分数默认隐藏，按住 F8 查看</translation>
        </message>
        <message>
            <source>Reading the board…</source>
            <translation>正在读取现场…</translation>
        </message>
        <message>
            <source>Nothing to follow yet</source>
            <translation>现场还没有内容</translation>
        </message>
        <message>
            <source>The board shows every sheet as soon as the round has entries and judges in seats.</source>
            <translation>轮次有了项目和评委席位，每份评分就会显示在这里。</translation>
        </message>
        <message>
            <source>Sheets by entry and judge</source>
            <translation>各项目各评委的评分</translation>
        </message>
        <message>
            <source>Address copied</source>
            <translation>已复制地址</translation>
        </message>
        <message>
            <source>Slips saved</source>
            <translation>桌卡已保存</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>没有完成</translation>
        </message>
    </context>
    <context>
        <name>LiveActs</name>
        <message>
            <source>Enter from paper…</source>
            <translation>补录纸质评分…</translation>
        </message>
        <message>
            <source>Close the entry…</source>
            <translation>收卷…</translation>
        </message>
        <message>
            <source>Open the entry again…</source>
            <translation>重新开放…</translation>
        </message>
        <message>
            <source>New code…</source>
            <translation>新配对码…</translation>
        </message>
        <message>
            <source>Write a seat file…</source>
            <translation>写席位文件…</translation>
        </message>
        <message>
            <source>Go on on paper…</source>
            <translation>改用纸质…</translation>
        </message>
        <message>
            <source>{judge}: a seat file takes the seat</source>
            <translation>{judge}：席位将转给席位文件</translation>
        </message>
        <message>
            <source>Another laptop has this seat. It may hand in no more once the file is written; what it still sends is held back here for you.</source>
            <translation>这个席位现由另一台电脑使用。写出文件后，那台电脑不能再提交，再送来的评分会留在这里待您处理。</translation>
        </message>
        <message>
            <source>Write the seat file…</source>
            <translation>写席位文件…</translation>
        </message>
        <message>
            <source>{judge} scores on paper</source>
            <translation>{judge}用纸质评分表</translation>
        </message>
        <message>
            <source>No laptop is waited for; sheets are entered here. With a code the judge can still join later, once you agree.</source>
            <translation>不再等候其电脑入席，评分表由主控台录入。以后仍可凭配对码入席，须经您同意。</translation>
        </message>
        <message>
            <source>Score on paper</source>
            <translation>用纸质评分表</translation>
        </message>
        <message>
            <source>{judge} goes on on paper</source>
            <translation>{judge} 改用纸质评分</translation>
        </message>
        <message>
            <source>What was handed in stays and counts. What the laptop still sends is not lost: it is held back here for you to settle.</source>
            <translation>已提交的评分保留并照常计分。那台电脑之后送来的评分不会丢失，会留在这里待您处理。</translation>
        </message>
        <message>
            <source>Go on on paper</source>
            <translation>改用纸质</translation>
        </message>
        <message>
            <source>Open No. {number} again</source>
            <translation>重新开放 {number} 号</translation>
        </message>
        <message>
            <source>Judges can hand in and correct sheets for it again.</source>
            <translation>评委可以重新提交和修改该项目的评分。</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新开放</translation>
        </message>
        <message>
            <source>Close No. {number}</source>
            <translation>{number} 号收卷</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>收卷</translation>
        </message>
        <message>
            <source>Still missing: {judges}.</source>
            <translation>还缺：{judges}。</translation>
        </message>
        <message>
            <source>All sheets are here.</source>
            <translation>评分已收齐。</translation>
        </message>
        <message>
            <source>Totals are {gap} apart, the limit is {limit}.</source>
            <translation>极差 {gap}，阈值 {limit}。</translation>
        </message>
        <message>
            <source>No more sheets are taken for it; what comes late is held back for you.</source>
            <translation>收卷后不再接收该项目的评分，迟到的会留待您处理。</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>{number} 号</translation>
        </message>
        <message>
            <source>No. {number} · {judge}</source>
            <translation>{number} 号 · {judge}</translation>
        </message>
        <message>
            <source>This entry</source>
            <translation>该项目</translation>
        </message>
        <message>
            <source>This judge</source>
            <translation>该评委</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>进程</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>评分份数</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Last heard of</source>
            <translation>最近联系</translation>
        </message>
        <message>
            <source>Waiting to upload</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>{name}, {time}</source>
            <translation>{name}，{time}</translation>
        </message>
        <message>
            <source>{name}, {time}; sheets changed since</source>
            <translation>{name}，{time}；之后有改动</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>修订记录</translation>
        </message>
    </context>
    <context>
        <name>LiveBell</name>
        <message>
            <source>Bell is muted</source>
            <translation>铃声已静音</translation>
        </message>
        <message>
            <source>Bell rings</source>
            <translation>铃声开着</translation>
        </message>
        <message>
            <source>Bell at the warning and at the end, on this computer: press to mute</source>
            <translation>提醒时和到时，这台电脑响铃；按下静音</translation>
        </message>
        <message>
            <source>Muted on this computer: press to let it ring</source>
            <translation>这台电脑已静音；按下恢复响铃</translation>
        </message>
    </context>
    <context>
        <name>LiveCodes</name>
        <message>
            <source>Judges' laptops</source>
            <translation>评委电脑</translation>
        </message>
        <message>
            <source>Pairing codes</source>
            <translation>配对码</translation>
        </message>
        <message>
            <source>A judge joins with a code of six characters. With a new code the judge's former one is no longer valid; a laptop that has joined stays.</source>
            <translation>评委凭 6 位配对码入席。发了新码，旧码随即作废；已入席的电脑不受影响。</translation>
        </message>
        <message>
            <source>has joined</source>
            <translation>已入席</translation>
        </message>
        <message>
            <source>has a code</source>
            <translation>已有码</translation>
        </message>
        <message>
            <source>Make codes</source>
            <translation>生成配对码</translation>
        </message>
        <message>
            <source>Read each code to its judge alone, or print the slips. Codes are kept nowhere: when the event is closed they are gone, and new ones can be made.</source>
            <translation>把码单独告诉本人，或打印桌卡。配对码不保存，关闭赛事后不再显示；丢失了可以重发。</translation>
        </message>
        <message>
            <source>Save slips as PDF…</source>
            <translation>保存桌卡 PDF…</translation>
        </message>
        <message>
            <source>Other judges</source>
            <translation>给其他评委发码</translation>
        </message>
        <message>
            <source>Save the slips</source>
            <translation>保存桌卡</translation>
        </message>
        <message>
            <source>slips</source>
            <translation>桌卡</translation>
        </message>
    </context>
    <context>
        <name>LiveConflict</name>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>Take what came</source>
            <translation>采纳送来的</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不采纳</translation>
        </message>
        <message>
            <source>No. {number} · {judge}</source>
            <translation>{number} 号 · {judge}</translation>
        </message>
        <message>
            <source>A sheet is held back</source>
            <translation>一份评分待处理</translation>
        </message>
        <message>
            <source>Came at {time} from {laptop}</source>
            <translation>{time} 由 {laptop} 送来</translation>
        </message>
        <message>
            <source>Stored is revision {revision} of {time}, {state}</source>
            <translation>已存的是第 {revision} 版（{time}，{state}）</translation>
        </message>
        <message>
            <source>Note that came: {note}</source>
            <translation>送来的备注：{note}</translation>
        </message>
        <message>
            <source>Judge's reason: {reason}</source>
            <translation>评委的理由：{reason}</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>评分项</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>已存</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>送来</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>LiveFiles</name>
        <message>
            <source>Packet file</source>
            <translation>评分包</translation>
        </message>
        <message>
            <source>Seat file</source>
            <translation>席位文件</translation>
        </message>
        <message>
            <source>Without a network</source>
            <translation>没有网络时</translation>
        </message>
        <message>
            <source>“{file}” was not taken; nothing was changed</source>
            <translation>“{file}”没有读入，什么也没有改动</translation>
        </message>
        <message>
            <source>“{file}” could not be written</source>
            <translation>没能写出“{file}”</translation>
        </message>
        <message>
            <source>Code that opens the file</source>
            <translation>打开文件的口令</translation>
        </message>
        <message>
            <source>Bring the file to the judge on a stick and say the code; send the two by separate ways. The judge opens the file when joining, scores, and brings back a packet file. The code is shown only here.</source>
            <translation>用 U 盘把文件交给评委，口令另行告知，两者分开传递。评委入席时打开文件，评完后带回评分包。口令只在这里显示。</translation>
        </message>
        <message>
            <source>Sheets stored</source>
            <translation>新入库</translation>
        </message>
        <message>
            <source>Were there already</source>
            <translation>原已入库</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>What is held back waits under “Needs you”.</source>
            <translation>待处理的评分列在“需要处理”中。</translation>
        </message>
    </context>
    <context>
        <name>LiveHost</name>
        <message>
            <source>Judges' laptops</source>
            <translation>评委电脑</translation>
        </message>
        <message>
            <source>Joining over the network</source>
            <translation>评委入席</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Judges score on their own laptops and hand in over the network of the hall. Nothing goes to the internet. Scoring on this computer goes on as before.</source>
            <translation>评委在自己的电脑上评分，经会场局域网提交，不经过互联网。在本机录入照常进行。</translation>
        </message>
        <message>
            <source>Close to laptops</source>
            <translation>关闭入席</translation>
        </message>
        <message>
            <source>Open to judges' laptops</source>
            <translation>开放评委入席</translation>
        </message>
        <message>
            <source>Closing loses nothing: laptops keep what they hold and go on scoring.</source>
            <translation>关闭不会丢失评分：评委电脑保留已有内容，可以继续评。</translation>
        </message>
        <message>
            <source>Address that judges type</source>
            <translation>评委输入的地址</translation>
        </message>
        <message>
            <source>no network</source>
            <translation>无网络</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Name on the network</source>
            <translation>网络上的名称</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Other addresses</source>
            <translation>其他地址</translation>
        </message>
        <message>
            <source>Next: give every judge a code</source>
            <translation>下一步：给每位评委发配对码</translation>
        </message>
        <message>
            <source>Pairing codes…</source>
            <translation>发配对码…</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>本机没有联网</translation>
        </message>
        <message>
            <source>This computer is on no network. Connect it to the hall's Wi-Fi or router, or use seat files and packets.</source>
            <translation>请把本机接入会场的 Wi-Fi 或路由器；没有网络时可用席位文件和评分包。</translation>
        </message>
        <message>
            <source>It was {old}, now it is {new}. Laptops that have joined follow by themselves; new ones type the new address.</source>
            <translation>原为 {old}，现为 {new}。已入席的电脑会自动跟上；新入席的请输入新地址。</translation>
        </message>
        <message>
            <source>The address changed</source>
            <translation>地址已变</translation>
        </message>
        <message>
            <source>Laptops cannot find it by name</source>
            <translation>评委电脑搜不到本机</translation>
        </message>
        <message>
            <source>This network keeps announcements back. Judges type the address above when they join.</source>
            <translation>这个网络不转发广播。评委入席时请手动输入上面的地址。</translation>
        </message>
        <message>
            <source>{laptops} found this computer but cannot reach port {port}: most likely its firewall. On this computer: 1. Press the Windows key, type “firewall”, open “Allow an app through Windows Firewall”. 2. Press “Change settings”, then “Allow another app”, and choose this program. 3. Tick both Private and Public, press OK. If these are grey, ask whoever looks after the computer to allow TCP port {port}.</source>
            <translation>{laptops} 找到了本机，但连不上端口 {port}，多半是防火墙拦住了。请在本机上：① 按 Windows 键，输入“防火墙”，打开“允许应用通过 Windows 防火墙”；② 点“更改设置”，再点“允许其他应用”，选择本程序；③ 勾选“专用”和“公用”，点“确定”。如果按钮是灰色的，请管理员放行 TCP 端口 {port}。</translation>
        </message>
        <message>
            <source>Laptops are kept out</source>
            <translation>有电脑连不进来</translation>
        </message>
    </context>
    <context>
        <name>LiveRules</name>
        <message>
            <source>Judges' desks</source>
            <translation>评委端</translation>
        </message>
        <message>
            <source>What judges may do</source>
            <translation>评委端规则</translation>
        </message>
        <message>
            <source>After handing in</source>
            <translation>提交之后</translation>
        </message>
        <message>
            <source>May correct until the entry is closed</source>
            <translation>收卷前可以修改</translation>
        </message>
        <message>
            <source>Locked, unless returned</source>
            <translation>提交即锁定，退回才能改</translation>
        </message>
        <message>
            <source>On the desk</source>
            <translation>评分桌上显示</translation>
        </message>
        <message>
            <source>Own earlier totals</source>
            <translation>本人已评的总分</translation>
        </message>
        <message>
            <source>Papers of the entries</source>
            <translation>项目材料</translation>
        </message>
        <message>
            <source>Warn where totals differ by more than (%)</source>
            <translation>极差超过满分的百分之几时提醒</translation>
        </message>
        <message>
            <source>Highest against lowest total; 0 never warns. A change is in force at once on every laptop and stands in the log.</source>
            <translation>比较最高分与最低分；填 0 不提醒。改动立即在所有评委电脑上生效，并记入日志。</translation>
        </message>
    </context>
    <context>
        <name>LiveStage</name>
        <message>
            <source>Decide…</source>
            <translation>处理…</translation>
        </message>
        <message>
            <source>Correct and show again…</source>
            <translation>更正并重新公布…</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>已就位</translation>
        </message>
        <message>
            <source>Pitching</source>
            <translation>路演中</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>答辩中</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已揭晓</translation>
        </message>
        <message>
            <source>To reveal</source>
            <translation>待揭晓</translation>
        </message>
        <message>
            <source>Scored later</source>
            <translation>稍后评分</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>候场</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待出场</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>路演</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答辩</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>收分</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>揭晓</translation>
        </message>
        <message>
            <source>Sheets stored</source>
            <translation>评分已入库</translation>
        </message>
        <message>
            <source>warns at {time}</source>
            <translation>剩 {time} 提醒</translation>
        </message>
        <message>
            <source>Time for the pitch</source>
            <translation>路演时长</translation>
        </message>
        <message>
            <source>Pitch left</source>
            <translation>路演剩余</translation>
        </message>
        <message>
            <source>Pitch over time</source>
            <translation>路演超时</translation>
        </message>
        <message>
            <source>Questions left</source>
            <translation>答辩剩余</translation>
        </message>
        <message>
            <source>Questions over time</source>
            <translation>答辩超时</translation>
        </message>
        <message>
            <source>Break left</source>
            <translation>休息剩余</translation>
        </message>
        <message>
            <source>Break over time</source>
            <translation>休息超时</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Nobody is on stage</source>
            <translation>台上无项目</translation>
        </message>
        <message>
            <source>No. {number} is ready</source>
            <translation>{number} 号已就位</translation>
        </message>
        <message>
            <source>No. {number} pitches</source>
            <translation>{number} 号路演中</translation>
        </message>
        <message>
            <source>No. {number} answers questions</source>
            <translation>{number} 号答辩中</translation>
        </message>
        <message>
            <source>No. {number} is being scored</source>
            <translation>{number} 号收分中</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>There is no step to take back</source>
            <translation>没有可退回的步骤</translation>
        </message>
        <message>
            <source>Takes the latest step back</source>
            <translation>退回最近一步</translation>
        </message>
        <message>
            <source>Takes back: {what}</source>
            <translation>将退回：{what}</translation>
        </message>
        <message>
            <source>nobody on stage</source>
            <translation>清空台上</translation>
        </message>
        <message>
            <source>No. {number} called on stage</source>
            <translation>请 {number} 号上场</translation>
        </message>
        <message>
            <source>the pitch begun</source>
            <translation>开始路演</translation>
        </message>
        <message>
            <source>the questions begun</source>
            <translation>开始答辩</translation>
        </message>
        <message>
            <source>the turn ended</source>
            <translation>结束出场、开始收分</translation>
        </message>
        <message>
            <source>the break begun</source>
            <translation>开始休息</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <source>the clock begun anew</source>
            <translation>重新计时</translation>
        </message>
        <message>
            <source>the clock let go on</source>
            <translation>继续计时</translation>
        </message>
        <message>
            <source>the pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>the latest step on the screen</source>
            <translation>大屏的最近一步</translation>
        </message>
        <message>
            <source>the latest decision</source>
            <translation>最近一次处理</translation>
        </message>
        <message>
            <source>Picture held back</source>
            <translation>画面已遮住</translation>
        </message>
        <message>
            <source>No. {number} on stage</source>
            <translation>{number} 号在台上</translation>
        </message>
        <message>
            <source>No. {number} and the clock</source>
            <translation>{number} 号与倒计时</translation>
        </message>
        <message>
            <source>Draw of lots</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Marks of No. {number}</source>
            <translation>{number} 号得分</translation>
        </message>
        <message>
            <source>List of those who go on</source>
            <translation>晋级名单</translation>
        </message>
        <message>
            <source>List of winners</source>
            <translation>获奖名单</translation>
        </message>
        <message>
            <source>Board of places</source>
            <translation>当前排名</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>颁奖</translation>
        </message>
        <message>
            <source>Waiting page</source>
            <translation>等候页</translation>
        </message>
        <message>
            <source>Places differ from those announced</source>
            <translation>名次与已公布的不同</translation>
        </message>
        <message>
            <source>Something changed after the awards</source>
            <translation>颁奖之后数据有改动</translation>
        </message>
        <message>
            <source>No. {number}: marks differ from those revealed</source>
            <translation>{number} 号分数与已揭晓的不同</translation>
        </message>
        <message>
            <source>What was shown stays until it is corrected</source>
            <translation>更正之前，已公布的分数不变</translation>
        </message>
        <message>
            <source>No. {number}: {seconds} s over time</source>
            <translation>{number} 号超时 {seconds} 秒</translation>
        </message>
        <message>
            <source>Not decided yet whether points are taken off</source>
            <translation>是否扣分尚未处理</translation>
        </message>
        <message>
            <source>No. {number} was {seconds} s over time</source>
            <translation>{number} 号超时 {seconds} 秒</translation>
        </message>
        <message>
            <source>Decide whether points are taken off; until then it is not revealed.</source>
            <translation>先定是否扣分，处理之前不能揭晓。</translation>
        </message>
        <message>
            <source>Decide about overtime…</source>
            <translation>处理超时…</translation>
        </message>
        <message>
            <source>Places or awards are others by now</source>
            <translation>名次或奖项与已宣布的不一致</translation>
        </message>
        <message>
            <source>Nobody else is announced before this is corrected.</source>
            <translation>更正前不再往下宣布。</translation>
        </message>
        <message>
            <source>Awards cannot be announced yet</source>
            <translation>还不能颁奖</translation>
        </message>
        <message>
            <source>Announce the awards</source>
            <translation>开始颁奖</translation>
        </message>
        <message>
            <source>All is announced</source>
            <translation>全部公布完毕</translation>
        </message>
        <message>
            <source>Seal the results on the results page.</source>
            <translation>可到结果页封存成绩。</translation>
        </message>
        <message>
            <source>This session is over</source>
            <translation>本场已结束</translation>
        </message>
        <message>
            <source>The day goes on with {session}; the screen stays as it is.</source>
            <translation>接下来是{session}；大屏画面保持不变。</translation>
        </message>
        <message>
            <source>Nothing more is shown until the hall sees it again.</source>
            <translation>恢复画面后再往下走，以免观众错过。</translation>
        </message>
        <message>
            <source>Call No. {number}</source>
            <translation>请 {number} 号上场</translation>
        </message>
        <message>
            <source>Begin the pitch</source>
            <translation>开始路演</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续计时</translation>
        </message>
        <message>
            <source>End the pitch, begin questions</source>
            <translation>结束路演，开始答辩</translation>
        </message>
        <message>
            <source>End the turn, collect sheets</source>
            <translation>结束路演，开始收分</translation>
        </message>
        <message>
            <source>Wait for sheets</source>
            <translation>等待收分</translation>
        </message>
        <message>
            <source>Overtime…</source>
            <translation>处理超时…</translation>
        </message>
        <message>
            <source>Close No. {number}</source>
            <translation>{number} 号收卷</translation>
        </message>
        <message>
            <source>Reveal No. {number}</source>
            <translation>揭晓 {number} 号</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>下一画面</translation>
        </message>
        <message>
            <source>Begin the break</source>
            <translation>开始休息</translation>
        </message>
        <message>
            <source>Show the picture again</source>
            <translation>恢复画面</translation>
        </message>
        <message>
            <source>End the break</source>
            <translation>结束休息</translation>
        </message>
        <message>
            <source>Go to {session}</source>
            <translation>转到{session}</translation>
        </message>
        <message>
            <source>Checked: close No. {number}</source>
            <translation>复核无误，{number} 号收卷</translation>
        </message>
        <message>
            <source>Begin questions</source>
            <translation>开始答辩</translation>
        </message>
        <message>
            <source>End questions, collect sheets</source>
            <translation>结束答辩，开始收分</translation>
        </message>
        <message>
            <source>No. {number} is next</source>
            <translation>下一项：{number} 号</translation>
        </message>
        <message>
            <source>The time runs from the press on.</source>
            <translation>按下即开始计时。</translation>
        </message>
        <message>
            <source>The clock stands</source>
            <translation>计时已暂停</translation>
        </message>
        <message>
            <source>No. {number} goes on where it stopped.</source>
            <translation>{number} 号从停下处继续。</translation>
        </message>
        <message>
            <source>After the pitch, questions</source>
            <translation>等路演结束，再答辩</translation>
        </message>
        <message>
            <source>Overtime is kept, and decided about afterwards.</source>
            <translation>超时会记录下来，收分时再处理。</translation>
        </message>
        <message>
            <source>After the turn, sheets</source>
            <translation>等答辩结束，再收分</translation>
        </message>
        <message>
            <source>All sheets of No. {number} are in</source>
            <translation>{number} 号评分已收齐</translation>
        </message>
        <message>
            <source>Once it is closed, no more sheets are taken for it.</source>
            <translation>收卷后不再接收该项目的评分。</translation>
        </message>
        <message>
            <source>No. {number} can be revealed</source>
            <translation>{number} 号可以揭晓</translation>
        </message>
        <message>
            <source>The projector shows its marks, one judge after the other.</source>
            <translation>大屏逐位显示评委得分。</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>Break: {title}</source>
            <translation>休息：{title}</translation>
        </message>
        <message>
            <source>The break is on</source>
            <translation>正在休息</translation>
        </message>
        <message>
            <source>All is ready for the awards</source>
            <translation>可以颁奖了</translation>
        </message>
        <message>
            <source>Places are kept as they are now; the projector shows one award at a time.</source>
            <translation>名次按现在的成绩定下，大屏逐项公布。</translation>
        </message>
        <message>
            <source>No. {number}: {given} of {owed} sheets stored. It is revealed once all are in and checked.</source>
            <translation>{number} 号应收 {owed} 份，已入库 {given} 份。收齐并复核后才能揭晓。</translation>
        </message>
        <message>
            <source>No. {number}: totals far apart</source>
            <translation>{number} 号极差过大</translation>
        </message>
        <message>
            <source>Look at the sheets first; closed as they are, they count.</source>
            <translation>请先复核评分；收卷后按现有评分计。</translation>
        </message>
        <message>
            <source>Check No. {number}…</source>
            <translation>复核 {number} 号…</translation>
        </message>
        <message>
            <source>Still owed by: {judges}</source>
            <translation>未交：{judges}</translation>
        </message>
        <message>
            <source>{names} and {count} more judges</source>
            <translation>{names} 等，另有 {count} 位</translation>
        </message>
        <message>
            <source>Collecting sheets of No. {number}</source>
            <translation>{number} 号收分中</translation>
        </message>
        <message>
            <source>Waiting for {count} sheets…</source>
            <translation>等 {count} 份评分…</translation>
        </message>
        <message>
            <source>Show who goes on</source>
            <translation>公布晋级名单</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} 等，另有 {count} 项</translation>
        </message>
        <message>
            <source>The awards are being announced</source>
            <translation>正在颁奖</translation>
        </message>
        <message>
            <source>Next award</source>
            <translation>公布下一奖项</translation>
        </message>
        <message>
            <source>Show all winners</source>
            <translation>显示全部获奖名单</translation>
        </message>
        <message>
            <source>Next: {award}</source>
            <translation>公布下一个：{award}</translation>
        </message>
        <message>
            <source>No. {number} is being revealed</source>
            <translation>正在揭晓 {number} 号</translation>
        </message>
        <message>
            <source>Tiles turn by themselves; a press turns the next at once.</source>
            <translation>得分牌自动逐张翻开，按下可立即翻下一张。</translation>
        </message>
        <message>
            <source>Show the final score</source>
            <translation>显示总分</translation>
        </message>
        <message>
            <source>Show the score</source>
            <translation>显示得分</translation>
        </message>
        <message>
            <source>Next: {dimension}</source>
            <translation>下一维度：{dimension}</translation>
        </message>
        <message>
            <source>Strike what is dropped</source>
            <translation>划去不计的分数</translation>
        </message>
        <message>
            <source>Turn the tiles</source>
            <translation>翻开评委得分</translation>
        </message>
        <message>
            <source>Turn the next tile</source>
            <translation>翻开下一张</translation>
        </message>
        <message>
            <source>The session has no entries.</source>
            <translation>本场没有项目。</translation>
        </message>
        <message>
            <source>Not closed yet: {numbers}</source>
            <translation>尚未收卷：{numbers}</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Released scores are on it</source>
            <translation>已公布的成绩在屏</translation>
        </message>
        <message>
            <source>No scores on it</source>
            <translation>成绩未上屏</translation>
        </message>
        <message>
            <source>The screen shows</source>
            <translation>大屏正在显示</translation>
        </message>
        <message>
            <source>Unplugged; it would show</source>
            <translation>投影已断开，将显示</translation>
        </message>
        <message>
            <source>Screen closed; it would show</source>
            <translation>大屏未打开，将显示</translation>
        </message>
        <message>
            <source>On stage</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Every entry has been on stage</source>
            <translation>全部项目已出场</translation>
        </message>
        <message>
            <source>Nobody on stage</source>
            <translation>台上无项目</translation>
        </message>
        <message>
            <source>Next: No. {number} {name}</source>
            <translation>下一项：{number} 号 {name}</translation>
        </message>
        <message>
            <source>Next    {words}</source>
            <translation>下一项    {words}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Break…</source>
            <translation>休息…</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>+{seconds} s</source>
            <translation>+{seconds} 秒</translation>
        </message>
        <message>
            <source>−{seconds} s</source>
            <translation>−{seconds} 秒</translation>
        </message>
        <message>
            <source>Restart clock</source>
            <translation>重新计时</translation>
        </message>
        <message>
            <source>Put off…</source>
            <translation>跳过本项…</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>退回一步</translation>
        </message>
        <message>
            <source>No. {number} comes last in this session</source>
            <translation>{number} 号改到本场最后出场</translation>
        </message>
        <message>
            <source>Its turn has begun; a step back takes it back</source>
            <translation>已经开始，只能退回一步</translation>
        </message>
        <message>
            <source>Nobody comes after it</source>
            <translation>后面没有项目了</translation>
        </message>
        <message>
            <source>Nobody has been on stage: judges score any entry</source>
            <translation>上台流程未开始，评委可评任意项目</translation>
        </message>
        <message>
            <source>Once the first is on stage, only entries that have been there are scored</source>
            <translation>第一项上场后，只收上过台的项目</translation>
        </message>
        <message>
            <source>Begin: call No. {number}</source>
            <translation>开始：请 {number} 号上场</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>{number} 号</translation>
        </message>
        <message>
            <source>Overtime</source>
            <translation>超时处理</translation>
        </message>
        <message>
            <source>Put the turn off</source>
            <translation>跳过本项</translation>
        </message>
        <message>
            <source>Correct what was revealed</source>
            <translation>更正已揭晓的分数</translation>
        </message>
        <message>
            <source>Correct what was announced</source>
            <translation>更正已公布的名次</translation>
        </message>
        <message>
            <source>{time}, {seconds} s over</source>
            <translation>{time}，超时 {seconds} 秒</translation>
        </message>
        <message>
            <source>Seconds that count</source>
            <translation>计入的超时秒数</translation>
        </message>
        <message>
            <source>Reason (needed if nothing is taken off)</source>
            <translation>理由（不扣分时必填）</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>按表扣分</translation>
        </message>
        <message>
            <source>Take nothing off</source>
            <translation>不扣分</translation>
        </message>
        <message>
            <source>By the rulebook's table. The decision stands in the log.</source>
            <translation>按计分规则的超时扣分表；处理结果记入日志。</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} 分</translation>
        </message>
        <message>
            <source>No points by the table</source>
            <translation>按表不扣分</translation>
        </message>
        <message>
            <source>{seconds} s over time</source>
            <translation>超时 {seconds} 秒</translation>
        </message>
        <message>
            <source>What the screen says</source>
            <translation>大屏显示的文字</translation>
        </message>
        <message>
            <source>Minutes (0: no clock)</source>
            <translation>分钟（0：不计时）</translation>
        </message>
        <message>
            <source>No. {number} comes last in this session. The order can be undone.</source>
            <translation>{number} 号改到本场最后出场；顺序可以撤销。</translation>
        </message>
        <message>
            <source>No. {number} is called in its place.</source>
            <translation>现在请 {number} 号上场。</translation>
        </message>
        <message>
            <source>Put off No. {number}</source>
            <translation>跳过 {number} 号</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>It can be corrected once every score is there again.</source>
            <translation>分数齐全后才能更正。</translation>
        </message>
        <message>
            <source>Correct and show again</source>
            <translation>更正并重新公布</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>理由（记入日志）</translation>
        </message>
        <message>
            <source>The projector shows the entry's marks again, said to be corrected.</source>
            <translation>大屏重新显示该项目得分，并注明更正。</translation>
        </message>
        <message>
            <source>The projector announces the awards again, as they are now.</source>
            <translation>大屏按现在的成绩重新颁奖。</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Fold the tools</source>
            <translation>收起工具</translation>
        </message>
        <message>
            <source>Show the tools</source>
            <translation>展开工具</translation>
        </message>
        <message>
            <source>The time is over</source>
            <translation>时间到</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>还剩 {time}</translation>
        </message>
        <message>
            <source>The screen shows “{session}”</source>
            <translation>大屏上是“{session}”</translation>
        </message>
        <message>
            <source>Show this session on the screen</source>
            <translation>在大屏上显示本场</translation>
        </message>
        <message>
            <source>The picture is covered</source>
            <translation>画面已遮住</translation>
        </message>
        <message>
            <source>The hall sees the waiting page.</source>
            <translation>观众看到的是等候页。</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>恢复显示</translation>
        </message>
    </context>
    <context>
        <name>LogKind</name>
        <message>
            <source>Marks</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>筹备</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Recusals and statuses</source>
            <translation>回避与状态</translation>
        </message>
        <message>
            <source>Adjustments and rulings</source>
            <translation>加扣分与裁定</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Judges' laptops</source>
            <translation>评委电脑</translation>
        </message>
        <message>
            <source>Day on stage</source>
            <translation>现场流程</translation>
        </message>
        <message>
            <source>Seals and papers</source>
            <translation>封存与纸件</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>The program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Search entries, people, reasons</source>
            <translation>搜索项目、人员、理由</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>核对全部日志</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>No entry of the log fits these filters.</source>
            <translation>没有符合筛选条件的记录。</translation>
        </message>
        <message>
            <source>Entries: {count}, newest first</source>
            <translation>共 {count} 条，新的在前</translation>
        </message>
        <message>
            <source>All acts</source>
            <translation>全部事项</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部人员</translation>
        </message>
        <message>
            <source>Log whole, {count} entries (checked {time})</source>
            <translation>日志完整，共 {count} 条（{time} 核对）</translation>
        </message>
        <message>
            <source>Last digest: {digest}</source>
            <translation>末条摘要：{digest}</translation>
        </message>
        <message>
            <source>Entry {number} does not follow from the one before</source>
            <translation>第 {number} 条与前一条接不上</translation>
        </message>
        <message>
            <source>The file was changed outside the program; compare with a backup.</source>
            <translation>文件在程序之外被改动过，请与备份比对。</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>“{file}” could not be written</source>
            <translation>“{file}”没有写成</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>没有可对照的内容</translation>
        </message>
        <message>
            <source>Raw record</source>
            <translation>原始记录</translation>
        </message>
        <message>
            <source>No. {number} · {kind}</source>
            <translation>第 {number} 条 · {kind}</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>(not shown here: two people key a paper sheet without seeing each other's marks)</source>
            <translation>（此处不显示：两人各自录入，互不可见）</translation>
        </message>
    </context>
    <context>
        <name>MarkBox</name>
        <message>
            <source>{name}, mark out of {maximum}</source>
            <translation>{name}，分数，满分 {maximum}</translation>
        </message>
    </context>
    <context>
        <name>Method</name>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Trimmed mean</source>
            <translation>去极值平均</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Half-weight extremes</source>
            <translation>极值折半</translation>
        </message>
        <message>
            <source>Closest two</source>
            <translation>最接近两分</translation>
        </message>
    </context>
    <context>
        <name>NewEvent</name>
        <message>
            <source>Panel of judges</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>决赛</translation>
        </message>
        <message>
            <source>Making the event…</source>
            <translation>正在新建赛事…</translation>
        </message>
        <message>
            <source>Mend what is marked, then create the event</source>
            <translation>请先改好标出的地方</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>新建赛事</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Create and open</source>
            <translation>新建并打开</translation>
        </message>
        <message>
            <source>The event</source>
            <translation>赛事</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Rules to start from</source>
            <translation>起始规则</translation>
        </message>
        <message>
            <source>everything can be changed later</source>
            <translation>以后都能改</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <source>Awards go across all tracks; to change that, see Rules</source>
            <translation>奖项不分组；要各组分设，建好后到“规则”页改</translation>
        </message>
        <message>
            <source>Where the event's file goes</source>
            <translation>赛事文件放在哪里</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>来源：{source}</translation>
        </message>
        <message>
            <source>marked by judges</source>
            <translation>评委打分</translation>
        </message>
        <message>
            <source>from verified figures</source>
            <translation>按核验数折算</translation>
        </message>
        <message>
            <source>{name} ({kind}, {full} points)</source>
            <translation>{name}（{kind}，满分 {full}）</translation>
        </message>
        <message>
            <source>{name} {weight}% ({kind}, {full} points)</source>
            <translation>{name} {weight}%（{kind}，满分 {full}）</translation>
        </message>
        <message>
            <source>{count} judges</source>
            <translation>{count} 位评委</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>{talk} min talk + {questions} min questions</source>
            <translation>路演 {talk} 分钟 + 答辩 {questions} 分钟</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>final score to {places} decimals</source>
            <translation>总分保留 {places} 位小数</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>取位</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>{high} highest and {low} lowest dropped</source>
            <translation>去 {high} 个最高、{low} 个最低</translation>
        </message>
        <message>
            <source>nothing dropped</source>
            <translation>不去极值</translation>
        </message>
        <message>
            <source>from {points} points</source>
            <translation>{points} 分起</translation>
        </message>
        <message>
            <source>{award} in each track</source>
            <translation>各组{award}</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{what}: {count} entries ({names} …)</source>
            <translation>{what}：{count} 个项目（{names} 等）</translation>
        </message>
        <message>
            <source>{what}: {count} entries ({names})</source>
            <translation>{what}：{count} 个项目（{names}）</translation>
        </message>
        <message>
            <source>Sheets missing</source>
            <translation>评分未交</translation>
        </message>
        <message>
            <source>Sheets held back</source>
            <translation>有评分表待处理</translation>
        </message>
        <message>
            <source>Figures missing</source>
            <translation>实绩未填</translation>
        </message>
        <message>
            <source>Figures without evidence</source>
            <translation>实绩缺佐证</translation>
        </message>
        <message>
            <source>Figures not verified</source>
            <translation>实绩未核验</translation>
        </message>
        <message>
            <source>Figures not confirmed by a second person</source>
            <translation>实绩未复核</translation>
        </message>
        <message>
            <source>Marks too far apart</source>
            <translation>极差过大</translation>
        </message>
        <message>
            <source>Basic condition not met</source>
            <translation>未达到基本条件</translation>
        </message>
        <message>
            <source>the stage</source>
            <translation>现场流程</translation>
        </message>
    </context>
    <context>
        <name>Origin</name>
        <message>
            <source>place {place}</source>
            <translation>第{place}名</translation>
        </message>
        <message>
            <source>{score} points</source>
            <translation>{score} 分</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>From: {what}</source>
            <translation>来源：{what}</translation>
        </message>
        <message>
            <source>Date: {date}</source>
            <translation>日期：{date}</translation>
        </message>
        <message>
            <source>No. {number} there</source>
            <translation>原编号 {number}</translation>
        </message>
        <message>
            <source>Place in its track: {place}</source>
            <translation>组内第{place}名</translation>
        </message>
        <message>
            <source>Awards: {names}</source>
            <translation>奖项：{names}</translation>
        </message>
        <message>
            <source>Advanced by: {line}</source>
            <translation>晋级依据：{line}</translation>
        </message>
        <message>
            <source>Chosen by hand: {reason}</source>
            <translation>人工入选：{reason}</translation>
        </message>
        <message>
            <source>content code {code}, not sealed</source>
            <translation>内容码 {code}（未封存）</translation>
        </message>
        <message>
            <source>seal code {code}</source>
            <translation>封存码 {code}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>已入库</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Excused</source>
            <translation>免评</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>未交</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>{judge}: {stored} stored, {owed} owed</source>
            <translation>{judge}：已入库 {stored} 份，未交 {owed} 份</translation>
        </message>
        <message>
            <source>Export the event workbook</source>
            <translation>导出赛事工作簿</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Save an empty event workbook to fill in</source>
            <translation>保存一份空白的赛事工作簿</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Judges' progress</source>
            <translation>评委进度</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>需要处理</translation>
        </message>
        <message>
            <source>Nothing to look at</source>
            <translation>没有需要处理的</translation>
        </message>
        <message>
            <source>“{name}” holds {number} entries. Move them to another track first.</source>
            <translation>“{name}”有 {number} 个项目，请先改到别的组</translation>
        </message>
        <message>
            <source>The rules name “{name}”. Change the rules first.</source>
            <translation>规则里用到“{name}”，请先改规则</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Name, date, place, tracks, round</source>
            <translation>名称、日期、地点、组别、轮次</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Judges</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Rulebook</source>
            <translation>计分规则</translation>
        </message>
        <message>
            <source>Sheets owed: {owed}</source>
            <translation>未交 {owed} 份评分</translation>
        </message>
        <message>
            <source>All {stored} sheets in</source>
            <translation>{stored} 份评分已齐</translation>
        </message>
        <message>
            <source>Before the start ({number})</source>
            <translation>开赛前检查（{number}）</translation>
        </message>
        <message>
            <source>Before the start</source>
            <translation>开赛前检查</translation>
        </message>
        <message>
            <source>A checked backup is made every 5 minutes and on closing</source>
            <translation>每 5 分钟及关闭时自动备份并检查</translation>
        </message>
        <message>
            <source>Newest checked backup: {path}</source>
            <translation>最近一次已检查的备份：{path}</translation>
        </message>
    </context>
    <context>
        <name>PanelsPage</name>
        <message>
            <source>Seats {seats}, entries {entries}</source>
            <translation>席位 {seats}，项目 {entries}</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Judges of a panel score the same entries; each entry has one panel.</source>
            <translation>同组评委评同一批项目；每个项目只属于一个评审组。</translation>
        </message>
        <message>
            <source>Name of another panel</source>
            <translation>新评审组的名称</translation>
        </message>
        <message>
            <source>Add panel</source>
            <translation>添加评审组</translation>
        </message>
        <message>
            <source>Remove panel {name}</source>
            <translation>删除{name}</translation>
        </message>
        <message>
            <source>Name of the panel</source>
            <translation>评审组名称</translation>
        </message>
        <message>
            <source>A panel needs a name</source>
            <translation>请填写评审组名称</translation>
        </message>
        <message>
            <source>There is a panel of this name already</source>
            <translation>已有同名的评审组</translation>
        </message>
        <message>
            <source>The panel has {seats} seats; move or remove its judges first</source>
            <translation>该组还有 {seats} 个席位，请先调走或移除评委</translation>
        </message>
        <message>
            <source>Entries of the panel have sheets; it has to stay</source>
            <translation>该组的项目已有评分表，不能删除</translation>
        </message>
        <message>
            <source>Without a panel</source>
            <translation>未分组</translation>
        </message>
        <message>
            <source>recused here: {names}</source>
            <translation>本组回避：{names}</translation>
        </message>
        <message>
            <source>moves here</source>
            <translation>将换到本组</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} 个项目</translation>
        </message>
        <message>
            <source>Assign panels</source>
            <translation>分配评审组</translation>
        </message>
        <message>
            <source>Draw the running order</source>
            <translation>抽签定出场顺序</translation>
        </message>
        <message>
            <source>Preview; nothing is changed yet</source>
            <translation>预览，尚未生效</translation>
        </message>
        <message>
            <source>Seed of the draw (kept in the log)</source>
            <translation>抽签种子（记入日志）</translation>
        </message>
        <message>
            <source>Draw again</source>
            <translation>重抽</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>不改</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Balanced draw</source>
            <translation>蛇形抽签</translation>
        </message>
        <message>
            <source>By track</source>
            <translation>按组别</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>统一抽签</translation>
        </message>
        <message>
            <source>Track after track</source>
            <translation>按组别依次</translation>
        </message>
        <message>
            <source>Each track is drawn and dealt to the panels in serpentine: sizes differ by one at most, and entries keep away from recused judges.</source>
            <translation>各组别分别抽签，按蛇形分到各评审组：每组项目数最多差一个，并避开需回避的评委。</translation>
        </message>
        <message>
            <source>Every entry of a track goes to the panel chosen for it.</source>
            <translation>同一组别的项目归入所选的评审组。</translation>
        </message>
        <message>
            <source>One order for all entries, from 1.</source>
            <translation>所有项目统一抽签，从 1 号起排。</translation>
        </message>
        <message>
            <source>Each track is drawn by itself; the tracks follow one another.</source>
            <translation>各组别分别抽签，一个组别接着一个组别出场。</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>移到…</translation>
        </message>
        <message>
            <source>Draw order…</source>
            <translation>抽签定出场顺序…</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>分配…</translation>
        </message>
        <message>
            <source>Nothing to assign yet</source>
            <translation>还没有可分配的项目</translation>
        </message>
        <message>
            <source>Add judges (with a panel) and entries first.</source>
            <translation>先添加评委（含评审组）和项目。</translation>
        </message>
        <message>
            <source>{entries}: scored already; the panel stays</source>
            <translation>{entries}已有评分，不能换组</translation>
        </message>
        <message>
            <source>There is one panel, which scores every entry. Add panels under “Seats” to split the entries; the running order can be drawn here.</source>
            <translation>目前只有一个评审组，所有项目都由它评。要分组，先在“评委与席位”里添加评审组；出场顺序可在这里抽签。</translation>
        </message>
        <message>
            <source>Drag entries to another panel, or select them and press Alt+←/→ or Alt+1…9.</source>
            <translation>拖动项目可换组；也可选中后按 Alt+←/→ 或 Alt+1…9。</translation>
        </message>
        <message>
            <source>The seed is a whole number of up to 18 digits</source>
            <translation>种子填不超过 18 位的整数</translation>
        </message>
        <message>
            <source>{entries}: scored already and would change the panel</source>
            <translation>{entries}已有评分，却会换组</translation>
        </message>
        <message>
            <source>Recusals that could not be honoured: {count}</source>
            <translation>有 {count} 个项目避不开需回避的评委</translation>
        </message>
        <message>
            <source>Entries that change the panel: {count}</source>
            <translation>换组的项目：{count} 个</translation>
        </message>
        <message>
            <source>Drawn by lot, seed {seed}</source>
            <translation>抽签定序，种子 {seed}</translation>
        </message>
        <message>
            <source>Drawn by lot track by track, seed {seed}</source>
            <translation>按组别依次抽签定序，种子 {seed}</translation>
        </message>
        <message>
            <source>Dealt in serpentine, seed {seed}</source>
            <translation>蛇形分配，种子 {seed}</translation>
        </message>
        <message>
            <source>Without a track</source>
            <translation>未分组别</translation>
        </message>
        <message>
            <source>{name}: {text}</source>
            <translation>{name}：{text}</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Seal code {code} · seal no. {number}, {time}, {person}</source>
            <translation>封存码 {code}　第{number}次封存 {time} {person}</translation>
        </message>
        <message>
            <source>Content code {code} (seal no. {number} was broken: {reason})</source>
            <translation>内容码 {code}（第{number}次封存已解除，原因：{reason}）</translation>
        </message>
        <message>
            <source>Content code {code} (not sealed)</source>
            <translation>内容码 {code}（未封存）</translation>
        </message>
        <message>
            <source>Rules fingerprint {digits}…</source>
            <translation>规则指纹 {digits}…</translation>
        </message>
        <message>
            <source>seat {number}</source>
            <translation>{number}号席</translation>
        </message>
        <message>
            <source>Score sheet</source>
            <translation>评分表</translation>
        </message>
        <message>
            <source>{dimension}: score sheet</source>
            <translation>{dimension}评分表</translation>
        </message>
        <message>
            <source>Sheet number</source>
            <translation>评分表编号</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>席位</translation>
        </message>
        <message>
            <source>Remarks (may be left empty)</source>
            <translation>评语（可不填）</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Results for publication</source>
            <translation>成绩公示表</translation>
        </message>
        <message>
            <source>Provisional: score sheets are still missing.</source>
            <translation>暂定：尚缺评分表。</translation>
        </message>
        <message>
            <source>Organizer (stamp)</source>
            <translation>主办单位（盖章）</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Adj.</source>
            <translation>加扣分</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>{dimension}
raw</source>
            <translation>{dimension}
原始分</translation>
        </message>
        <message>
            <source>{dimension}
coefficient</source>
            <translation>{dimension}
修正系数</translation>
        </message>
        <message>
            <source>{dimension}
corrected</source>
            <translation>{dimension}
修正后</translation>
        </message>
        <message>
            <source>{dimension}
score</source>
            <translation>{dimension}
得分</translation>
        </message>
        <message>
            <source>{dimension}
at {weight}%</source>
            <translation>{dimension}
折合{weight}%</translation>
        </message>
        <message>
            <source>{place}
shared</source>
            <translation>{place}
并列</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Judge {number}</source>
            <translation>评委{number}</translation>
        </message>
        <message>
            <source>{dimension}: totals of the judges</source>
            <translation>{dimension}：各评委打分</translation>
        </message>
        <message>
            <source>Extremes are dropped criterion by criterion.</source>
            <translation>按指标逐项去掉极值。</translation>
        </message>
        <message>
            <source>▼ dropped as the lowest, ▲ as the highest.</source>
            <translation>▼ 去掉的最低分，▲ 去掉的最高分。</translation>
        </message>
        <message>
            <source>▽ △ extremes that count half.</source>
            <translation>▽△ 最低、最高分，按一半计。</translation>
        </message>
        <message>
            <source>Ranking to be signed</source>
            <translation>名次签字表</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>名次表</translation>
        </message>
        <message>
            <source>Ranking: {track}</source>
            <translation>名次表：{track}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>through</source>
            <translation>晋级</translation>
        </message>
        <message>
            <source>{number} {entry}: {reason}</source>
            <translation>{number} {entry}：{reason}</translation>
        </message>
        <message>
            <source>Award or cut line</source>
            <translation>奖项或晋级线</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>名额</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>获奖（晋级）项目</translation>
        </message>
        <message>
            <source>Awards and cut lines</source>
            <translation>奖项与晋级</translation>
        </message>
        <message>
            <source>provisional: {entries}</source>
            <translation>暂定：{entries}</translation>
        </message>
        <message>
            <source>tied, still to be decided: {entries}</source>
            <translation>同分待定：{entries}</translation>
        </message>
        <message>
            <source>vacant: {count}</source>
            <translation>空缺 {count} 名</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Provisional: score sheets still missing: {count}.</source>
            <translation>暂定：尚缺评分表 {count} 份。</translation>
        </message>
        <message>
            <source>Not final: ties still to be decided: {count}.</source>
            <translation>未定：还有 {count} 组同分待裁定。</translation>
        </message>
        <message>
            <source>Not final: entries with incomplete scores have no place yet.</source>
            <translation>未定：有项目成绩不全，暂无名次。</translation>
        </message>
        <message>
            <source>Head judge</source>
            <translation>评审组长</translation>
        </message>
        <message>
            <source>Head judge ({names})</source>
            <translation>评审组长（{names}）</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>监督人</translation>
        </message>
        <message>
            <source>For the organizer (stamp)</source>
            <translation>主办方负责人（盖章）</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>评分指标</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>What is looked at</source>
            <translation>评分要点</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Total (full mark {full})</source>
            <translation>合计（满分 {full} 分）</translation>
        </message>
        <message>
            <source>Total with factors (full mark {full})</source>
            <translation>合计（乘系数后，满分 {full} 分）</translation>
        </message>
        <message>
            <source>step {step}</source>
            <translation>步长 {step}</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>加分项</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>可不填</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>评语</translation>
        </message>
        <message>
            <source>Check every mark and sign. Where one is wrong, do not change it here: tell the staff, who correct it and print the sheet anew.</source>
            <translation>请逐项核对，无误后签名。如有差错，请勿在纸上改动，告知工作人员更正后重新打印。</translation>
        </message>
        <message>
            <source>Mark every criterion in black ink. Where you give 0 points write 0: an empty box is no mark.</source>
            <translation>请用黑色签字笔逐项打分；打 0 分也要写“0”，空着视为未打分。</translation>
        </message>
        <message>
            <source>To correct a mark, strike it out, write the new one beside it and sign there.</source>
            <translation>改分时划去原分，在旁边写上新分并签名，不要涂抹。</translation>
        </message>
        <message>
            <source>If you abstain or are recused, give no marks: tick the box and say why.</source>
            <translation>弃权或回避的，不打分，勾选下面相应一项并写明原因。</translation>
        </message>
        <message>
            <source>I abstain</source>
            <translation>弃权</translation>
        </message>
        <message>
            <source>I am recused from this entry</source>
            <translation>回避本项目</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Keyed first by</source>
            <translation>录入1</translation>
        </message>
        <message>
            <source>Keyed again by</source>
            <translation>录入2</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Judge's summary</source>
            <translation>评委汇总表</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>{judge} ({seat})</source>
            <translation>{judge}（{seat}）</translation>
        </message>
        <message>
            <source>Judge's summary: {judge}</source>
            <translation>评委汇总表：{judge}</translation>
        </message>
        <message>
            <source>Signature of the judge</source>
            <translation>评委签名</translation>
        </message>
        <message>
            <source>Scorekeeper</source>
            <translation>计分员</translation>
        </message>
        <message>
            <source>handed in {count}</source>
            <translation>已提交 {count}</translation>
        </message>
        <message>
            <source>{standing} {count}</source>
            <translation>{standing} {count}</translation>
        </message>
        <message>
            <source>Sheets: {counts}</source>
            <translation>评分表：{counts}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message>
            <source>Before the contest</source>
            <translation>赛前</translation>
        </message>
        <message>
            <source>After the contest</source>
            <translation>赛后</translation>
        </message>
        <message>
            <source>At the award ceremony</source>
            <translation>颁奖</translation>
        </message>
        <message>
            <source>Score sheets, blank</source>
            <translation>空白评分表</translation>
        </message>
        <message>
            <source>Scoring rules</source>
            <translation>计分规则单</translation>
        </message>
        <message>
            <source>Score sheets to sign</source>
            <translation>评分表（签字）</translation>
        </message>
        <message>
            <source>Judges' summaries</source>
            <translation>评委汇总表</translation>
        </message>
        <message>
            <source>Ranking to sign</source>
            <translation>名次表（签字）</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>公示表</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>获奖证书</translation>
        </message>
        <message>
            <source>One page for each judge and entry, with a QR code, to be filled in by hand</source>
            <translation>每位评委每个项目一页，带二维码，现场手填</translation>
        </message>
        <message>
            <source>The rules in plain sentences, to read out and hand out</source>
            <translation>用平实的话写明计分规则，可宣读、可分发</translation>
        </message>
        <message>
            <source>The sheets that were handed in, for the judges to sign</source>
            <translation>已提交的评分表，供评委签字</translation>
        </message>
        <message>
            <source>All totals of one judge on one list, to be signed</source>
            <translation>每位评委一张，汇总其全部打分，供签字</translation>
        </message>
        <message>
            <source>Places and scores, with lines for head judge, supervisor and organizer</source>
            <translation>名次与得分，附评委组长、监督员、主办方签字栏</translation>
        </message>
        <message>
            <source>For the notice board: judges as numbers, no telephone numbers</source>
            <translation>对外公示：评委只列编号，不含电话</translation>
        </message>
        <message>
            <source>One certificate for each winner</source>
            <translation>每个获奖项目一张</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>黑</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Gold</source>
            <translation>金</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>A4 landscape</source>
            <translation>A4 横向</translation>
        </message>
        <message>
            <source>A4 portrait</source>
            <translation>A4 纵向</translation>
        </message>
        <message>
            <source>Drawn frame</source>
            <translation>绘制花边</translation>
        </message>
        <message>
            <source>No frame</source>
            <translation>不要花边</translation>
        </message>
        <message>
            <source>Pre-printed paper: text only</source>
            <translation>套打：只打印文字</translation>
        </message>
        <message>
            <source>As a letter</source>
            <translation>书信式</translation>
        </message>
        <message>
            <source>Centred</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>Usual font</source>
            <translation>默认字体</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>字体与颜色</translation>
        </message>
        <message>
            <source>Placeholders: press one to put it in where the cursor is.</source>
            <translation>占位符：点一下插入到光标处。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Another picture…</source>
            <translation>换一张背景图…</translation>
        </message>
        <message>
            <source>Background picture…</source>
            <translation>背景图…</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Addressed to</source>
            <translation>抬头</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Award, in large</source>
            <translation>奖项（大字）</translation>
        </message>
        <message>
            <source>Closing line</source>
            <translation>结语</translation>
        </message>
        <message>
            <source>Signed by, one a line</source>
            <translation>落款单位，每行一个</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Certificate number</source>
            <translation>证书编号</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>花边</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>排版</translation>
        </message>
        <message>
            <source>Font of title and award</source>
            <translation>标题与奖项字体</translation>
        </message>
        <message>
            <source>Font of the text</source>
            <translation>正文字体</translation>
        </message>
        <message>
            <source>Title, points</source>
            <translation>标题字号（磅）</translation>
        </message>
        <message>
            <source>Text, points</source>
            <translation>正文字号（磅）</translation>
        </message>
        <message>
            <source>Award, points</source>
            <translation>奖项字号（磅）</translation>
        </message>
        <message>
            <source>Signature, points</source>
            <translation>落款字号（磅）</translation>
        </message>
        <message>
            <source>Left and right, mm</source>
            <translation>左右边距（毫米）</translation>
        </message>
        <message>
            <source>Top and bottom, mm</source>
            <translation>上下边距（毫米）</translation>
        </message>
        <message>
            <source>Digits of the running number</source>
            <translation>序号位数</translation>
        </message>
        <message>
            <source>Colour of the title</source>
            <translation>标题颜色</translation>
        </message>
        <message>
            <source>Colour of the text</source>
            <translation>正文颜色</translation>
        </message>
        <message>
            <source>Colour of the award</source>
            <translation>奖项颜色</translation>
        </message>
        <message>
            <source>Colour of the frame</source>
            <translation>花边颜色</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>With sheets for reserves</source>
            <translation>含后备评委</translation>
        </message>
        <message>
            <source>Print all the same</source>
            <translation>结果未定，仍要打印</translation>
        </message>
        <message>
            <source>Change the template…</source>
            <translation>修改模板…</translation>
        </message>
        <message>
            <source>Certificates for</source>
            <translation>为以下奖项制证</translation>
        </message>
        <message>
            <source>The rules of this round give no awards.</source>
            <translation>本轮规则没有设奖项。</translation>
        </message>
        <message>
            <source>All judges</source>
            <translation>全部评委</translation>
        </message>
        <message>
            <source>All entries</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 条</translation>
        </message>
        <message>
            <source>The results are provisional:</source>
            <translation>结果尚未确定：</translation>
        </message>
        <message>
            <source>{award} ({count})</source>
            <translation>{award}（{count}）</translation>
        </message>
        <message>
            <source>{count} more wait for a tie to be decided</source>
            <translation>另有 {count} 个名额待同分裁定</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>保存为 PDF…</translation>
        </message>
        <message>
            <source>This computer has no printer. Save a PDF and print it elsewhere.</source>
            <translation>这台电脑没有打印机。可保存为 PDF，到别处打印。</translation>
        </message>
        <message>
            <source>Drawing the pages…</source>
            <translation>正在生成预览…</translation>
        </message>
        <message>
            <source>No pages</source>
            <translation>没有可打印的内容</translation>
        </message>
        <message>
            <source>It can be saved and printed all the same.</source>
            <translation>仍可直接保存或打印。</translation>
        </message>
        <message>
            <source>Preview stopped</source>
            <translation>已停止生成预览</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>Writing the PDF</source>
            <translation>正在写 PDF</translation>
        </message>
        <message>
            <source>“{file}” was not written</source>
            <translation>“{file}”未写成</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>没有打印</translation>
        </message>
        <message>
            <source>Stopped; nothing was written</source>
            <translation>已停止，没有写出文件</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>已送打印机</translation>
        </message>
        <message>
            <source>Changes of the template were not kept</source>
            <translation>模板的修改没有保存</translation>
        </message>
        <message>
            <source>Bring them back</source>
            <translation>恢复修改</translation>
        </message>
        <message>
            <source>Template kept in the event</source>
            <translation>模板已存入赛事</translation>
        </message>
        <message>
            <source>Chosen paper</source>
            <translation>所选文书</translation>
        </message>
        <message>
            <source>Page before (Page up)</source>
            <translation>上一页（Page Up）</translation>
        </message>
        <message>
            <source>Next page (Page down)</source>
            <translation>下一页（Page Down）</translation>
        </message>
        <message>
            <source>Show the preview</source>
            <translation>显示预览</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>第 {number} 页，共 {count} 页</translation>
        </message>
        <message>
            <source>Change the template</source>
            <translation>修改模板</translation>
        </message>
        <message>
            <source>Keep in the event</source>
            <translation>存入赛事</translation>
        </message>
        <message>
            <source>Open a template…</source>
            <translation>打开模板…</translation>
        </message>
        <message>
            <source>Save to a file…</source>
            <translation>另存为文件…</translation>
        </message>
        <message>
            <source>Built-in template</source>
            <translation>内置模板</translation>
        </message>
        <message>
            <source>The template was not kept</source>
            <translation>模板未存入</translation>
        </message>
        <message>
            <source>The template was not opened</source>
            <translation>模板未打开</translation>
        </message>
        <message>
            <source>certificate template</source>
            <translation>证书模板</translation>
        </message>
        <message>
            <source>The template was not saved</source>
            <translation>模板未保存</translation>
        </message>
        <message>
            <source>The picture was not taken</source>
            <translation>图片未采用</translation>
        </message>
    </context>
    <context>
        <name>PlaceStyle</name>
        <message>
            <source>1224, places are skipped</source>
            <translation>1224（并列后跳号）</translation>
        </message>
        <message>
            <source>1223, no place is skipped</source>
            <translation>1223（并列后不跳号）</translation>
        </message>
        <message>
            <source>Mean of the shared places</source>
            <translation>并列取平均名次</translation>
        </message>
    </context>
    <context>
        <name>Preflight</name>
        <message>
            <source>{number} not done</source>
            <translation>{number} 项未完成</translation>
        </message>
        <message>
            <source>all well</source>
            <translation>全部完成</translation>
        </message>
        <message>
            <source>Before the start</source>
            <translation>开赛前检查</translation>
        </message>
        <message>
            <source>Needed before the start: {number}</source>
            <translation>开赛前必须解决 {number} 项</translation>
        </message>
        <message>
            <source>To look at: {number}</source>
            <translation>请留意 {number} 项</translation>
        </message>
        <message>
            <source>Everything is ready. The round can start.</source>
            <translation>一切就绪，可以开赛</translation>
        </message>
        <message>
            <source>Done: {number}</source>
            <translation>已完成 {number} 项</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source> and others</source>
            <translation>等</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>去填写</translation>
        </message>
        <message>
            <source>To the entries</source>
            <translation>去项目页</translation>
        </message>
        <message>
            <source>To the judges</source>
            <translation>去评委页</translation>
        </message>
        <message>
            <source>To the panels</source>
            <translation>去分组</translation>
        </message>
        <message>
            <source>To the rules</source>
            <translation>去规则页</translation>
        </message>
        <message>
            <source>To the figures</source>
            <translation>去核验</translation>
        </message>
        <message>
            <source>To the order</source>
            <translation>去流程</translation>
        </message>
        <message>
            <source>To the settings</source>
            <translation>去设置</translation>
        </message>
        <message>
            <source> and others, {entries} entries</source>
            <translation>等 {entries} 个项目</translation>
        </message>
        <message>
            <source>and {number} more</source>
            <translation>另有 {number} 条</translation>
        </message>
        <message>
            <source>The event has no name</source>
            <translation>赛事还没有名称</translation>
        </message>
        <message>
            <source>The date {text} is over (today {today}): right date, right clock?</source>
            <translation>赛事日期 {text} 已过（本机日期 {today}），请核对日期和时钟</translation>
        </message>
        <message>
            <source>The event has no date</source>
            <translation>赛事还没有日期</translation>
        </message>
        <message>
            <source>No entries yet: bring in the registration table</source>
            <translation>还没有项目，请导入报名表</translation>
        </message>
        <message>
            <source>No panel, so nobody can score them ({number}): {names}</source>
            <translation>{number} 个项目没有评审组，无人打分：{names}</translation>
        </message>
        <message>
            <source>No track, so in no track's ranking ({number}): {names}</source>
            <translation>{number} 个项目没有组别，不进任何组的排名：{names}</translation>
        </message>
        <message>
            <source>Judges without a seat ({number}): {names}</source>
            <translation>{number} 位评委没有席位：{names}</translation>
        </message>
        <message>
            <source>Figures still to be handed in: {number} of {whole}, from {names}</source>
            <translation>实绩还缺 {number} / {whole} 个数，涉及 {names}</translation>
        </message>
        <message>
            <source>Figures not verified: {number} of {whole}; such entries get no place</source>
            <translation>实绩未核验 {number} / {whole} 个，相关项目不参加排名</translation>
        </message>
        <message>
            <source>Figures not verified: {number} of {whole}; the claims count so far</source>
            <translation>实绩未核验 {number} / {whole} 个，暂按填报值计</translation>
        </message>
        <message>
            <source>Verified figures that wait for a second person: {number} of {whole}</source>
            <translation>实绩待复核 {number} / {whole} 个</translation>
        </message>
        <message>
            <source>Figures without evidence, which do not count ({number}): {names}</source>
            <translation>{number} 个实绩数没有佐证，不计分：{names}</translation>
        </message>
        <message>
            <source>The last backup was made {ago}</source>
            <translation>上次备份已是 {ago}</translation>
        </message>
        <message>
            <source>Running numbers that are used twice ({doubled}): {names}</source>
            <translation>{doubled} 个项目出场序号重复：{names}</translation>
        </message>
        <message>
            <source>Without a running number: {without} of {whole}</source>
            <translation>{whole} 个项目中有 {without} 个没有出场序号</translation>
        </message>
        <message>
            <source>Neither pitch nor questions have any time: no clock runs</source>
            <translation>路演和答辩时长都是 0，不会计时</translation>
        </message>
        <message>
            <source>Sessions without entries: {names}</source>
            <translation>还没有项目的场次：{names}</translation>
        </message>
        <message>
            <source>Breaks that never come, as the entry after them is gone: {number}</source>
            <translation>有 {number} 处休息安排在已退赛或不在本场的项目之前，到时不会出现</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>{number} minutes ago</source>
            <translation>{number} 分钟前</translation>
        </message>
        <message>
            <source>{number} hours ago</source>
            <translation>{number} 小时前</translation>
        </message>
        <message>
            <source>{number} days ago</source>
            <translation>{number} 天前</translation>
        </message>
        <message>
            <source>Entries that compete: {number}</source>
            <translation>参赛项目 {number} 个</translation>
        </message>
        <message>
            <source>Seats: {number}, judges: {judges}</source>
            <translation>席位 {number} 个，评委 {judges} 位</translation>
        </message>
        <message>
            <source>Recusals ({whole}) leave marks enough</source>
            <translation>回避 {whole} 条，有效分足够</translation>
        </message>
        <message>
            <source>Times, sessions and breaks fit together</source>
            <translation>时长、场次和休息安排没有问题</translation>
        </message>
        <message>
            <source>Last backup: {ago}</source>
            <translation>上次备份：{ago}</translation>
        </message>
        <message>
            <source>No judge has a seat yet</source>
            <translation>评委都还没有席位</translation>
        </message>
        <message>
            <source>No judges yet: enter them and give them seats</source>
            <translation>还没有评委，请录入并安排席位</translation>
        </message>
        <message>
            <source>Nobody with a vote sits in: {names}</source>
            <translation>没有计票评委的评审组：{names}</translation>
        </message>
        <message>
            <source>No head judge in: {names}. Rulings need one; others may do without</source>
            <translation>没有组长的评审组：{names}。需要组长裁定时请先指定</translation>
        </message>
        <message>
            <source>Recusals leave fewer than 3 marks: {names}. Let a reserve sit in</source>
            <translation>回避后有效分不足 3 个：{names}。请安排后备评委</translation>
        </message>
        <message>
            <source>The rules hold a draft that is not published; it does not count yet</source>
            <translation>规则有未发布的草稿，尚未生效</translation>
        </message>
        <message>
            <source>Only {megabytes} MB free beside the event file: make room, or scoring will stop</source>
            <translation>赛事文件所在磁盘只剩 {megabytes} MB，请腾出空间，否则评分会中断</translation>
        </message>
        <message>
            <source>Backups cannot be written in {folder}: plug the drive in or choose another folder</source>
            <translation>备份写不进 {folder}，请插好磁盘或另选文件夹</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>The event file lies on a network drive: copy it to this computer's disk</source>
            <translation>赛事文件在网络盘上，请复制到本机磁盘再用</translation>
        </message>
        <message>
            <source>The event file lies on a stick: copy it to this computer's disk</source>
            <translation>赛事文件在 U 盘上，请复制到本机磁盘再用</translation>
        </message>
        <message>
            <source>The clock says {now}, but the log reaches to {logged}: set the clock</source>
            <translation>本机时间 {now}，日志却已记到 {logged}，请校准时钟</translation>
        </message>
        <message>
            <source>The clock says {now}: set it</source>
            <translation>本机时间 {now} 不对，请校准时钟</translation>
        </message>
        <message>
            <source>The event has its name</source>
            <translation>赛事名称已填</translation>
        </message>
        <message>
            <source>Date: {text}</source>
            <translation>日期：{text}</translation>
        </message>
        <message>
            <source>Every entry has its panel</source>
            <translation>项目都有评审组</translation>
        </message>
        <message>
            <source>Every entry has its track</source>
            <translation>项目都有组别</translation>
        </message>
        <message>
            <source>The running order is complete</source>
            <translation>出场序号齐全</translation>
        </message>
        <message>
            <source>Every panel can vote</source>
            <translation>各评审组都有计票评委</translation>
        </message>
        <message>
            <source>Every panel has a head judge</source>
            <translation>各评审组都有组长</translation>
        </message>
        <message>
            <source>Every panel is large enough for the rules</source>
            <translation>各评审组人数符合规则</translation>
        </message>
        <message>
            <source>Every judge has a seat</source>
            <translation>评委都有席位</translation>
        </message>
        <message>
            <source>The rules lead to a ranking: {name}</source>
            <translation>规则可以排名：{name}</translation>
        </message>
        <message>
            <source>The weights add up: {shares}</source>
            <translation>权重合计 100%：{shares}</translation>
        </message>
        <message>
            <source>Nothing about the rules is in doubt</source>
            <translation>规则没有疑点</translation>
        </message>
        <message>
            <source>No change of the rules is left unpublished</source>
            <translation>规则没有未发布的改动</translation>
        </message>
        <message>
            <source>All {whole} figures are handed in</source>
            <translation>实绩 {whole} 个数齐全</translation>
        </message>
        <message>
            <source>No figure waits to be verified</source>
            <translation>实绩都已核验</translation>
        </message>
        <message>
            <source>No figure waits for a second person</source>
            <translation>实绩都已复核</translation>
        </message>
        <message>
            <source>No figure lacks its evidence</source>
            <translation>实绩都有佐证</translation>
        </message>
        <message>
            <source>{gigabytes} GB free on the disk</source>
            <translation>磁盘剩余 {gigabytes} GB</translation>
        </message>
        <message>
            <source>{megabytes} MB free on the disk</source>
            <translation>磁盘剩余 {megabytes} MB</translation>
        </message>
        <message>
            <source>Backups go to {folder}</source>
            <translation>备份存到 {folder}</translation>
        </message>
        <message>
            <source>Clock: {now}, UTC{zone}</source>
            <translation>本机时间 {now}，时区 UTC{zone}</translation>
        </message>
        <message>
            <source>The event file lies on this computer's disk</source>
            <translation>赛事文件在本机磁盘上</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>sheet {sheet}</source>
            <translation>“{sheet}”表</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>{weight}: {sentence}</source>
            <translation>{weight}：{sentence}</translation>
        </message>
        <message>
            <source>{weight}: {where}: {sentence}</source>
            <translation>{weight}：{where}：{sentence}</translation>
        </message>
        <message>
            <source>places instead of points</source>
            <translation>按名次计</translation>
        </message>
        <message>
            <source>correction between panels or judges</source>
            <translation>分组或评委修正</translation>
        </message>
        <message>
            <source>method</source>
            <translation>计分方法</translation>
        </message>
        <message>
            <source>off every judge's total</source>
            <translation>从每位评委总分中扣</translation>
        </message>
        <message>
            <source>ruling on a tie at the line</source>
            <translation>名额线同分由裁定决定</translation>
        </message>
        <message>
            <source>No dimension counts towards the final score. Give at least one a weight.</source>
            <translation>没有维度计入总分。请至少给一个维度设权重。</translation>
        </message>
        <message>
            <source>Code {code} is used twice. Give each its own code.</source>
            <translation>编号 {code} 重复。请各用不同的编号。</translation>
        </message>
        <message>
            <source>The weights add up to {sum} %, not 100 %; {missing} % are missing. Change the weights of the dimensions.</source>
            <translation>权重合计 {sum}%，还差 {missing}%。请调整各维度权重，使合计为 100%。</translation>
        </message>
        <message>
            <source>Some dimensions have a weight and some have none. Give all of them a weight, or none.</source>
            <translation>有的维度有权重，有的没有。请全部填写或全部留空。</translation>
        </message>
        <message>
            <source>A weight must be above 0. Correct it, or leave the dimension out.</source>
            <translation>权重必须大于 0。请改正，或去掉该维度。</translation>
        </message>
        <message>
            <source>“{criterion}” needs full points above 0.</source>
            <translation>指标“{criterion}”的满分必须大于 0。</translation>
        </message>
        <message>
            <source>“{criterion}”: from {min} to {max} in steps of {step} does not come out even. Change the step or the points.</source>
            <translation>指标“{criterion}”：从 {min} 到 {max} 按步长 {step} 除不尽。请改步长或满分。</translation>
        </message>
        <message>
            <source>The bands of “{criterion}” must start at the minimum, rise, and not overlap.</source>
            <translation>“{criterion}”的档位应从最低分开始、依次升高且不重叠。</translation>
        </message>
        <message>
            <source>With {minimum} votes, dropping {dropped} leaves fewer than three. Raise the smallest panel or drop fewer.</source>
            <translation>只有 {minimum} 票时去掉 {dropped} 票，剩下不足三票。请提高最少票数或少去几个。</translation>
        </message>
        <message>
            <source>A step of the ladder drops {dropped} of {at_least} votes and leaves nothing. Correct the ladder.</source>
            <translation>阶梯中有一级在 {at_least} 票时去掉 {dropped} 票，没有剩余。请改正阶梯。</translation>
        </message>
        <message>
            <source>“{criterion}” is marked by judges and takes no scoring rule for figures. Clear it.</source>
            <translation>“{criterion}”由评委打分，不应有实绩计分方式。请清空该格。</translation>
        </message>
        <message>
            <source>The scoring rule of “{criterion}” cannot be applied: look for values out of order, overlapping bands or missing numbers.</source>
            <translation>“{criterion}”的计分参数不成立：请检查是否有顺序颠倒、档位重叠或缺少数字。</translation>
        </message>
        <message>
            <source>There is no criterion {parent} to stand under. Correct the parent.</source>
            <translation>没有编号为 {parent} 的上级指标。请改正上级。</translation>
        </message>
        <message>
            <source>{code} is not the code of anything that could stand here. Correct it.</source>
            <translation>{code} 不是这里可用的编号。请改正。</translation>
        </message>
        <message>
            <source>Standard scores need a stated number of decimals; 3 are used as none is given.</source>
            <translation>标准分需要规定保留小数位数；未填写，按 3 位计算。</translation>
        </message>
        <message>
            <source>The option {option} does not go with the rest of the rules. Choose another.</source>
            <translation>选项“{option}”与其余规则不能同时使用。请另选。</translation>
        </message>
        <message>
            <source>There is no tie-break rule. Add at least one, such as: places are shared.</source>
            <translation>没有同分规则。请至少填一条，例如“并列”。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Round {round} has no dimension. Add at least one.</source>
            <translation>轮次 {round} 没有维度。请至少添加一个。</translation>
        </message>
        <message>
            <source>Dimension “{dimension}” has no criterion. Add its criteria.</source>
            <translation>维度“{dimension}”没有评价项。请添加。</translation>
        </message>
        <message>
            <source>The event is sealed (seal {number}, {code}): nothing that results depend on can be changed. Open it again with a reason first, on the page Seal &amp; archive.</source>
            <translation>赛事已封存（第 {number} 次，{code}），影响成绩的内容不能再改。确需更改，请先在“封存归档”页说明理由、解除封存。</translation>
        </message>
        <message>
            <source>{person} keyed this sheet already; another person must key it the second time.</source>
            <translation>这张表已由 {person} 录过一次，第二次须由另一人录入。</translation>
        </message>
        <message>
            <source>The two keyings of this sheet differ (entry {entry}, judge {judge}). Settle the difference first, or drop the keyings.</source>
            <translation>这张表两次录入不一致（项目 {entry}，评委 {judge}）。请先核对差异，或撤销录入后重录。</translation>
        </message>
        <message>
            <source>Neither of the two keyings says this. Choose one of the two, or drop both keyings and key the sheet anew.</source>
            <translation>两次录入都没有这个值。请从两次录入中选一个；都不对时，请撤销两次录入后重录。</translation>
        </message>
        <message>
            <source>This is the paper sheet, keyed by {first} and {second}. Another sheet stands already (revision {revision}), and only one of the two can count.</source>
            <translation>这是纸面评分表（{first}、{second} 双人录入），而这一席已有第 {revision} 版评分表，两者只能计一份。</translation>
        </message>
        <message>
            <source>Sheets of {what} were keyed from paper, and that stays in the record: it cannot be taken out. Withdraw the entry or leave the judge in place instead.</source>
            <translation>{what} 有纸面录入记录，须留存，不能删除。请改为项目退出或保留评委。</translation>
        </message>
        <message>
            <source>{event} is not sealed: there is nothing to open again.</source>
            <translation>{event} 没有封存，不需要解除。</translation>
        </message>
        <message>
            <source>Seal {number} does not bear its own signature: the statement or the signature was changed. Do not trust it; compare with the code on the signed papers.</source>
            <translation>第 {number} 次封存的签名对不上：封存内容或签名被改动过。请勿采信，以签字纸件上的封存码为准。</translation>
        </message>
        <message>
            <source>Seal {number} is over something else ({what}): sealed {expected}, now {found}. Compare with the code on the signed papers.</source>
            <translation>第 {number} 次封存与现有内容不符（{what}）：封存时为 {expected}，现为 {found}。请与签字纸件上的封存码核对。</translation>
        </message>
        <message>
            <source>The organizer's key cannot be read: {file}. Bring it back from a backup, or move the file away so that a new one is made (and publish the new key).</source>
            <translation>主办方密钥读不出来：{file}。请从备份恢复；或移走该文件，程序会另建新密钥（请一并公布）。</translation>
        </message>
        <message>
            <source>The code “{code}” is longer than {max} characters or holds a control character. Give it a short one.</source>
            <translation>编号“{code}”超过 {max} 个字，或含有控制字符。请改用较短的编号。</translation>
        </message>
        <message>
            <source>Indicator “{criterion}” has no scoring rule. Choose how its figure earns points.</source>
            <translation>实绩指标“{criterion}”没有计分方式。请选择一种。</translation>
        </message>
        <message>
            <source>Award “{award}” needs one size: a number above 0, a percentage up to 100, or a minimum score.</source>
            <translation>奖项“{award}”要有一种名额：大于 0 的数、不超过 100 的比例，或最低分。</translation>
        </message>
        <message>
            <source>The rule over several rounds does not fit the rounds that it names. Correct the earlier rounds or the number of best ones.</source>
            <translation>多轮合成规则与所列轮次不符。请改正前面轮次或“取最好几轮”。</translation>
        </message>
        <message>
            <source>“{dimension}” drops the highest and the lowest but does not say from how many judges on. State the smallest panel for it, 5 as a rule; below that the plain mean counts.</source>
            <translation>“{dimension}”要去极值，却没写几位评委起才去。请填“少于几位不去”，一般为 5 位，不足时直接平均。</translation>
        </message>
        <message>
            <source>“{dimension}”: panel {panel} has {votes} votes; dropping {dropped} leaves only {left}, so one or two judges decide. Seat more judges or drop fewer.</source>
            <translation>“{dimension}”：评审组“{panel}”共 {votes} 票，去掉 {dropped} 票只剩 {left} 票，等于一两位评委说了算。请增加评委或少去几个。</translation>
        </message>
        <message>
            <source>“{dimension}”: extremes are dropped from {minimum} votes on, but panel {panel} has {votes}: nothing is ever dropped there. Seat more judges or change the smallest panel.</source>
            <translation>“{dimension}”：满 {minimum} 票才去极值，评审组“{panel}”只有 {votes} 票，永远不会去。请增加评委或改“少于几位不去”。</translation>
        </message>
        <message>
            <source>“{dimension}”, entry {entry}: {votes} of {seats} votes remain after recusals; dropping {dropped} leaves only {left}. Let a reserve sit in.</source>
            <translation>“{dimension}”项目 {entry}：回避后剩 {votes}/{seats} 票，再去掉 {dropped} 票只剩 {left} 票。请安排后备评委补上。</translation>
        </message>
        <message>
            <source>“{dimension}”, entry {entry}: {votes} of {seats} votes remain after recusals, so {dropped} are dropped where {usual} are for the others. Let a reserve sit in, or say so beforehand.</source>
            <translation>“{dimension}”项目 {entry}：回避后剩 {votes}/{seats} 票，只去 {dropped} 票，其他项目去 {usual} 票，算法不一致。请安排后备评委补上，或事先说明。</translation>
        </message>
        <message>
            <source>“{dimension}” adds the marks up, but some entries have {least} marks that count and others {most}: the latter gain by number alone. Use the mean, or give all the same number of judges.</source>
            <translation>“{dimension}”按评委分相加，但有的项目计 {least} 份、有的计 {most} 份，份数多的平白占便宜。请改用平均，或让各项目评委数相同。</translation>
        </message>
        <message>
            <source>The tie-break chain can end without deciding. Let it end in a ruling, a draw of lots or a shared place.</source>
            <translation>同分规则比到最后仍可能分不出。请在末尾加一条：裁定、抽签或并列。</translation>
        </message>
        <message>
            <source>Tie-break number {position} can never tell anyone apart: it repeats an earlier one, comes after the decision, or has nothing to compare. Take it out or move it up.</source>
            <translation>同分规则第 {position} 条永远起不了作用：与前面重复，排在定局之后，或没有可比的内容。请删去或上移。</translation>
        </message>
        <message>
            <source>Tie-break number {position} puts the entry with more deductions first. Let the lower value be first.</source>
            <translation>同分规则第 {position} 条会让扣分多的排在前面。请改为少者在先。</translation>
        </message>
        <message>
            <source>Tie-break number {position} asks for the head judge's marks, but panel {panel} has no head judge. Give one seat that role.</source>
            <translation>同分规则第 {position} 条要看组长打分，但评审组“{panel}”没有组长。请指定一位组长。</translation>
        </message>
        <message>
            <source>No mark in steps of {step} falls into band “{band}” of “{criterion}”. Change the band or the step.</source>
            <translation>指标“{criterion}”按步长 {step} 打不出“{band}”档的分。请改该档起点或步长。</translation>
        </message>
        <message>
            <source>Band “{band}” of “{criterion}” begins at {low}, which no judge can give; in fact it begins at {mark}. Move the band to a mark that can be given.</source>
            <translation>指标“{criterion}”的“{band}”档从 {low} 起，评委打不出这个分，实际从 {mark} 起。请把起点改到能打的分上。</translation>
        </message>
        <message>
            <source>“{criterion}”: figures from {low} to {high} fall between two bands and earn 0. Close the gap, or let one band include its edge.</source>
            <translation>实绩指标“{criterion}”：{low} 到 {high} 之间没有档位，会得 0 分。请补上空档，或写明边界归哪一档。</translation>
        </message>
        <message>
            <source>“{criterion}”: figures beyond {edge} earn 0 although the best band ends there. Leave that side of the band open.</source>
            <translation>实绩指标“{criterion}”：最好一档到 {edge} 为止，超出反而得 0 分。请把这一端留空。</translation>
        </message>
        <message>
            <source>“{criterion}”: from {low} to {high} a larger figure earns fewer points. Leave it so only where less is better; else correct the points.</source>
            <translation>实绩指标“{criterion}”：从 {low} 到 {high}，数值越大得分反而越低。若不是“越少越好”，请改正分值。</translation>
        </message>
        <message>
            <source>“{criterion}” is measured against the other entries: one corrected figure changes everybody's points. Verify all figures before the first results are shown.</source>
            <translation>实绩指标“{criterion}”按与其他项目的比较计分，一个数改了，大家的分都会变。请在公布成绩前核验完全部数据。</translation>
        </message>
        <message>
            <source>“{criterion}”: the scoring rule gives up to {points} points, the full mark is {max}: the rest is cut off, and the best come out equal. Bring the two into line.</source>
            <translation>实绩指标“{criterion}”：计分方式最多给 {points} 分，满分却是 {max} 分，超出部分不计，拉不开差距。请改成一致。</translation>
        </message>
        <message>
            <source>“{criterion}”: the scoring rule gives at most {points} of {max} points: nobody can reach the full mark. Bring the two into line.</source>
            <translation>实绩指标“{criterion}”：满分 {max} 分，计分方式最多给 {points} 分，谁也拿不到满分。请改成一致。</translation>
        </message>
        <message>
            <source>“{award}” is for {count}, but of {entries} entries only {left} are left for it: places stay vacant. Lower the number.</source>
            <translation>“{award}”设 {count} 名，{entries} 个项目中只剩 {left} 个可评，名额会空缺。请减少名额。</translation>
        </message>
        <message>
            <source>“{award}”: {percent} % of {entries} entries rounds down to nobody. Round up, or give a number.</source>
            <translation>“{award}”：{entries} 个项目的 {percent}% 取整后是 0 个。请改为进一取整，或直接写名额。</translation>
        </message>
        <message>
            <source>“{dimension}” has no criterion for entries of track “{track}”: its points are missing there. Add a criterion for it, or rank the tracks apart only.</source>
            <translation>维度“{dimension}”对组别“{track}”没有指标，这一组少了这部分分。请补指标，或只分组排名。</translation>
        </message>
        <message>
            <source>“{dimension}” is worth {points} points in track “{track}” and {other_points} in “{other}”: the overall ranking is not fair. Turn both into the same full points.</source>
            <translation>维度“{dimension}”在“{track}”满分 {points}，在“{other}”满分 {other_points}，混排总名次不公平。请折算成同样的满分。</translation>
        </message>
        <message>
            <source>“{dimension}” has {points} full points and “{other}” {other_points}, so the weights do not weigh what they say. Turn both into 100 points first.</source>
            <translation>“{dimension}”满分 {points}，“{other}”满分 {other_points}，直接乘权重名不副实。请先都折算成 100 分。</translation>
        </message>
        <message>
            <source>“{dimension}” is rounded to {places} decimals on the way, the final score to {final}: differences vanish before they count and places can turn. Round on the way at least as finely.</source>
            <translation>“{dimension}”中途保留 {places} 位小数，总分却保留 {final} 位：差距提前抹掉，名次可能颠倒。中途保留位数请不少于总分。</translation>
        </message>
        <message>
            <source>“{dimension}”: panel {panel} has {entries} entries; its mean says little with fewer than {least}, and the correction may do harm. Even the panels out, or do without.</source>
            <translation>“{dimension}”：评审组“{panel}”只有 {entries} 个项目，少于 {least} 个时平均分靠不住，修正反而可能不公。请均衡分组，或不修正。</translation>
        </message>
        <message>
            <source>“{dimension}” is corrected between panels, but all entries are in one panel: the correction does nothing. Take it out.</source>
            <translation>“{dimension}”设了分组修正，但所有项目都在同一组，修正不起作用。请取消。</translation>
        </message>
        <message>
            <source>Bonus points are given, and nothing limits their sum: a bonus can outweigh the score. State the most that an entry can get.</source>
            <translation>已有加分，但没有上限，加分可能盖过成绩。请填加分上限。</translation>
        </message>
        <message>
            <source>There is no entry. Fill in the sheet Entries.</source>
            <translation>没有项目。请填写“项目”表。</translation>
        </message>
        <message>
            <source>Round {round} has a judged dimension but no judge in a seat. Fill in the sheet Seats.</source>
            <translation>轮次 {round} 有评委打分的维度，却没有评委席位。请填写“席位”表。</translation>
        </message>
        <message>
            <source>There is no round. Fill in the sheet Rounds.</source>
            <translation>没有轮次。请填写“轮次”表。</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>There is nothing to print for this choice. Choose another round, judge or entry, or wait until sheets are handed in.</source>
            <translation>所选范围内没有可打印的内容。请改选轮次、评委或项目，或等评分表提交后再打印。</translation>
        </message>
        <message>
            <source>This computer knows no printer {printer}. Set it up in the system’s settings, or save a PDF and print it elsewhere.</source>
            <translation>这台电脑上没有可用的打印机{printer}。请在系统设置中添加，或另存为 PDF 到别处打印。</translation>
        </message>
        <message>
            <source>The printer {printer} took nothing. Check that it is switched on and connected, then print again, or save a PDF.</source>
            <translation>打印机 {printer} 没有接收。请检查电源和连接后重新打印，或另存为 PDF。</translation>
        </message>
        <message>
            <source>There is no track “{track}”. Correct it, or add it on the sheet Tracks.</source>
            <translation>没有组别“{track}”。请改正，或在“组别”表中添加。</translation>
        </message>
        <message>
            <source>There is no entry “{entry}”. Use its number or its full name from the sheet Entries.</source>
            <translation>没有项目“{entry}”。请用“项目”表中的编号或全名。</translation>
        </message>
        <message>
            <source>There is no judge “{judge}”. Use the code or the name from the sheet Judges.</source>
            <translation>没有评委“{judge}”。请用“评委”表中的编号或姓名。</translation>
        </message>
        <message>
            <source>There is no panel “{panel}”. Correct it, or add it on the sheet Panels.</source>
            <translation>没有评审组“{panel}”。请改正，或在“评审组”表中添加。</translation>
        </message>
        <message>
            <source>There is no round “{round}” here. Correct it, or add it on the sheet Rounds.</source>
            <translation>没有轮次“{round}”。请改正，或在“轮次”表中添加。</translation>
        </message>
        <message>
            <source>There is no judged dimension “{dimension}”. Use its code or name from the sheet Dimensions.</source>
            <translation>没有评委打分的维度“{dimension}”。请用“维度”表中的编号或名称。</translation>
        </message>
        <message>
            <source>There is no criterion “{criterion}” for this. Use its code or name from the sheet Criteria.</source>
            <translation>没有指标“{criterion}”。请用“指标”表中的编号或名称。</translation>
        </message>
        <message>
            <source>Entry {entry} does not take part in this round. Add it on the sheet Participation, or take this row out.</source>
            <translation>项目 {entry} 不在本轮。请在“参赛”表中添加，或删去这一行。</translation>
        </message>
        <message>
            <source>Panel {panel} has no seat with a vote for “{dimension}”. Seat a judge there.</source>
            <translation>评审组 {panel} 没有为“{dimension}”打分且有票的评委。请安排席位。</translation>
        </message>
        <message>
            <source>A seat has 0 to {max} votes, not {votes}.</source>
            <translation>席位票数应为 0 到 {max}，不能是 {votes}。</translation>
        </message>
        <message>
            <source>A running order is a number from 0 to {max}, not {order}.</source>
            <translation>出场顺序应为 0 到 {max}，不能是 {order}。</translation>
        </message>
        <message>
            <source>{what} is recorded twice for the same. Keep one row.</source>
            <translation>{what} 在同一处有两条记录。请只留一行。</translation>
        </message>
        <message>
            <source>“{criterion}” has at most {max} points, not {mark}.</source>
            <translation>“{criterion}”满分 {max}，不能填 {mark}。</translation>
        </message>
        <message>
            <source>“{criterion}” has at least {min} points, not {mark}.</source>
            <translation>“{criterion}”最低 {min}，不能填 {mark}。</translation>
        </message>
        <message>
            <source>“{criterion}” goes in steps of {step}: enter {lower} or {upper} instead of {mark}.</source>
            <translation>“{criterion}”的步长是 {step}：可填 {lower} 或 {upper}，不能填 {mark}。</translation>
        </message>
        <message>
            <source>The mark for “{criterion}” is missing. Enter it, or set another standing for the sheet.</source>
            <translation>缺“{criterion}”的分。请补填，或改这份评分表的状态。</translation>
        </message>
        <message>
            <source>“{criterion}” is not scored for track {track}. Clear the mark.</source>
            <translation>组别 {track} 不评“{criterion}”。请清空此格。</translation>
        </message>
        <message>
            <source>Judge {judge} is recused from entry {entry} and gives no marks. Clear the marks, or lift the recusal.</source>
            <translation>评委 {judge} 对项目 {entry} 回避，不能有分。请清空，或撤销回避。</translation>
        </message>
        <message>
            <source>Judge {judge} has no seat in panel {panel}, which scores entry {entry}. Correct the judge, or add the seat.</source>
            <translation>评委 {judge} 不在评审项目 {entry} 的评审组 {panel}。请改正评委，或添加席位。</translation>
        </message>
        <message>
            <source>The seat of judge {judge} in panel {panel} does not score “{dimension}”. Correct the judge, or change the seat.</source>
            <translation>评委 {judge} 在评审组 {panel} 的席位不评“{dimension}”。请改正评委，或修改该席位。</translation>
        </message>
        <message>
            <source>The sheet counts as submitted but has no mark. Enter marks, or set another standing.</source>
            <translation>评分表状态是已提交，却没有分。请填分，或改状态。</translation>
        </message>
        <message>
            <source>A sheet that is {standing} has no marks. Clear them, or set another standing.</source>
            <translation>状态为“{standing}”的评分表不能有分。请清空，或改状态。</translation>
        </message>
        <message>
            <source>Entry {entry}: the figure for {criterion} is missing; without it there is no place.</source>
            <translation>项目 {entry} 缺实绩“{criterion}”，补齐前不参加排名。</translation>
        </message>
        <message>
            <source>“{criterion}” takes {min} to {max} points, not {value}.</source>
            <translation>“{criterion}”应在 {min} 到 {max} 之间，不能是 {value}。</translation>
        </message>
        <message>
            <source>“{criterion}” has no category “{category}”. Use those of its scoring rule.</source>
            <translation>“{criterion}”没有“{category}”这一类。请用计分参数中的类别。</translation>
        </message>
        <message>
            <source>Give the points as a number above 0; the kind says whether they are added or taken off.</source>
            <translation>分值请填大于 0 的数，加分还是扣分由类型决定。</translation>
        </message>
        <message>
            <source>A reason is needed: it is kept in the log.</source>
            <translation>需要填写理由，理由会记入日志。</translation>
        </message>
        <message>
            <source>A ruling names at least two entries, each once.</source>
            <translation>裁定至少要写两个项目，且不能重复。</translation>
        </message>
        <message>
            <source>Entry {entry} has no sheet that counts.</source>
            <translation>项目 {entry} 没有有效的评分表。</translation>
        </message>
        <message>
            <source>Entry {entry}: sheets missing: {number} ({judges}). The score is provisional.</source>
            <translation>项目 {entry} 缺 {number} 份评分（{judges}），成绩为暂定。</translation>
        </message>
        <message>
            <source>Entry {entry}: figures not verified: {number}. The claimed figures count.</source>
            <translation>项目 {entry} 有 {number} 项实绩未核验，暂按填报值计算。</translation>
        </message>
        <message>
            <source>Entry {entry} does not meet a basic condition and is not evaluated.</source>
            <translation>项目 {entry} 未达到基本条件，不参加评价。</translation>
        </message>
        <message>
            <source>Entry {entry}: highest and lowest differ by {range}, the limit is {limit}.</source>
            <translation>项目 {entry} 极差过大：最高与最低相差 {range}，阈值 {limit}。</translation>
        </message>
        <message>
            <source>Entries {entries} are tied and wait for a ruling or a draw of lots.</source>
            <translation>项目 {entries} 同分，等待裁定或抽签。</translation>
        </message>
        <message>
            <source>The line of “{award}” runs through a tie: {entries}. It waits for a ruling.</source>
            <translation>“{award}”的名额线上有同分：{entries}，等待裁定。</translation>
        </message>
        <message>
            <source>The cut line “{line}” runs through a tie that nobody has decided: {entries}. Decide it by a ruling or a lot first.</source>
            <translation>晋级线“{line}”上有同分尚未裁定：{entries}。请先裁定或抽签。</translation>
        </message>
        <message>
            <source>Scores are not complete yet (entries: {number}); the list may still change.</source>
            <translation>还有 {number} 个项目的成绩不完整，名单可能变化。</translation>
        </message>
        <message>
            <source>No entry goes on. Choose at least one entry with a place.</source>
            <translation>没有项目晋级。请至少选择一个有名次的项目。</translation>
        </message>
        <message>
            <source>The rules have no cut line “{line}”. Name one of theirs ({known}), or choose entries by hand.</source>
            <translation>计分规则中没有晋级线“{line}”。请改用规则里的晋级线（{known}），或逐个选择项目。</translation>
        </message>
        <message>
            <source>Entry {entry} has no place in this round and cannot go on.</source>
            <translation>项目 {entry} 在本轮没有名次，不能晋级。</translation>
        </message>
        <message>
            <source>Judge {judge} gave every entry the same total: the standard score cannot tell them apart.</source>
            <translation>评委 {judge} 给所有项目的总分相同，标准分无法区分。</translation>
        </message>
        <message>
            <source>Judge {judge} scored only {sheets} entries: the standard score stands on weak ground.</source>
            <translation>评委 {judge} 只评了 {sheets} 个项目，标准分依据不足。</translation>
        </message>
        <message>
            <source>Only {number} of the judges’ marks count for entry {entry} in “{dimension}”: each weighs too much. Seat a reserve, or drop fewer marks.</source>
            <translation>项目 {entry} 的“{dimension}”只有 {number} 个评委分计入，每个分数影响过大。请启用后备评委，或少去高低分。</translation>
        </message>
        <message>
            <source>Panel {panel} is left without a head judge for: {entries}. Name another one.</source>
            <translation>评审组 {panel} 评下列项目时没有组长：{entries}。请另定组长。</translation>
        </message>
        <message>
            <source>The correction between judges cannot be computed: no common judge links the entries.</source>
            <translation>无法计算评委间修正：项目之间没有共同的评委。</translation>
        </message>
        <message>
            <source>Entry {entry} has no panel. Assign it to one.</source>
            <translation>项目 {entry} 没有评审组。请为它指定一个评审组。</translation>
        </message>
        <message>
            <source>Entry {entry}: verified figures that no second person has confirmed: {number}.</source>
            <translation>项目 {entry} 有 {number} 项实绩已核验，尚未由第二人复核。</translation>
        </message>
        <message>
            <source>Entry {entry}: figures without evidence: {number}. They do not count until evidence comes in.</source>
            <translation>项目 {entry} 有 {number} 项实绩缺佐证，补交前不计分。</translation>
        </message>
        <message>
            <source>Somebody changed this meanwhile ({what}). Look at how it stands now, then try again; nothing was stored.</source>
            <translation>这里已被别人改动（{what}）。请看过现在的内容再改；这次修改没有保存。</translation>
        </message>
        <message>
            <source>There is nothing left to undo.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>This can no longer be undone: something was done to {what} since (a figure verified, say). Change it by hand instead.</source>
            <translation>不能再撤销：{what} 之后又有改动（例如已核验）。请直接修改。</translation>
        </message>
        <message>
            <source>A laptop was paired for {what}, and the log keeps that: the judge cannot be taken out. Take the judge's seats away instead.</source>
            <translation>{what} 已有电脑入席，记录要保留，不能删除。请改为撤掉该评委的席位。</translation>
        </message>
        <message>
            <source>Entry {entry}: sheets held back and not settled: {number} ({judges}). Accept or dismiss each; until then the score may still change.</source>
            <translation>项目 {entry} 有 {number} 份评分表待处理（{judges}）。请逐份决定是否采纳，在此之前成绩还可能变动。</translation>
        </message>
        <message>
            <source>{what} has score sheets and cannot be taken out. Withdraw the entry or leave the judge in place instead.</source>
            <translation>{what} 已有评分表，不能删除。项目可改为退赛，评委可保留席位。</translation>
        </message>
        <message>
            <source>Entry {what} has evidence attached. Take the evidence off first.</source>
            <translation>项目 {what} 附有佐证材料。请先移除佐证。</translation>
        </message>
        <message>
            <source>The figure of entry {entry} is not verified yet; there is nothing to confirm.</source>
            <translation>项目 {entry} 的这项实绩还没有核验，不能复核。</translation>
        </message>
        <message>
            <source>{person} verified this figure; another person must confirm it.</source>
            <translation>这项实绩由 {person} 核验，需由另一人复核。</translation>
        </message>
        <message>
            <source>A text holds half a character that cannot be stored. Type it anew instead of pasting it.</source>
            <translation>文字里有半个字符，无法保存。请重新键入，不要粘贴。</translation>
        </message>
        <message>
            <source>{file} is empty. Choose another file.</source>
            <translation>{file} 是空文件。请另选文件。</translation>
        </message>
        <message>
            <source>{file} has {size} MB; evidence may have {max} MB. Scan it at a lower resolution, or attach the pages that matter.</source>
            <translation>{file} 有 {size} MB，佐证最大 {max} MB。请降低扫描分辨率，或只附有用的页。</translation>
        </message>
        <message>
            <source>{file} is not a picture, a PDF or an Office document. Save it as one of these.</source>
            <translation>{file} 不是图片、PDF 或 Office 文档。请另存为其中一种。</translation>
        </message>
        <message>
            <source>{file} is attached here already, as {other}.</source>
            <translation>{file} 与已附的 {other} 内容相同，没有重复保存。</translation>
        </message>
        <message>
            <source>{file} could not be read to its end: it was moved, or the stick was pulled out. Nothing was attached.</source>
            <translation>{file} 没能读完：文件可能被移走，或 U 盘被拔出。没有附上任何内容。</translation>
        </message>
        <message>
            <source>This is not allowed here.</source>
            <translation>此处不允许这样操作。</translation>
        </message>
        <message>
            <source>Somebody has changed this sheet meanwhile (revision {latest}, you saw {base}). Look at the newer one first.</source>
            <translation>这份评分表已被改动（现为第 {latest} 版，您看到的是第 {base} 版）。请先查看新版。</translation>
        </message>
        <message>
            <source>The same submission number came with other marks; nothing was stored.</source>
            <translation>同一提交编号带来了不同的分数，未入库。</translation>
        </message>
        <message>
            <source>There is nothing here that could be taken back.</source>
            <translation>没有可以撤回的记录。</translation>
        </message>
        <message>
            <source>{file} cannot be written: it may be open in another program (Excel, a PDF viewer), or the folder is write-protected. Close it, or choose another place. Nothing was changed.</source>
            <translation>写不了 {file}：可能正被 Excel 或 PDF 阅读器等程序打开，或文件夹不可写。请关闭后重试，或另选位置。原文件未动。</translation>
        </message>
        <message>
            <source>The marks that {judge} gave {entry} ({dimension}) are not those of the log: {changes} (log → file). They were changed without the program.</source>
            <translation>{judge} 给 {entry} 的评分（{dimension}）与日志不符：{changes}（日志所记 → 现存）。这是绕过程序改的。</translation>
        </message>
        <message>
            <source>The sheet of {judge} for {entry} ({dimension}) is not what the log says: state, note or reason were changed without the program.</source>
            <translation>{judge} 给 {entry} 的评分表（{dimension}）与日志不符：分数未变，状态、备注或理由被绕过程序改动。</translation>
        </message>
        <message>
            <source>The log knows nothing of a sheet of {judge} for {entry} ({dimension}) that is in the file. It was put in without the program.</source>
            <translation>{judge} 给 {entry} 的评分表（{dimension}）在日志中没有记录，是绕过程序添加的。</translation>
        </message>
        <message>
            <source>A sheet of {judge} for {entry} ({dimension}) stands in the log and is gone from the file. It was taken out without the program.</source>
            <translation>{judge} 给 {entry} 的评分表（{dimension}）日志有记录，现已不在，是绕过程序删除的。</translation>
        </message>
        <message>
            <source>This cell was changed after the file was written. It says {found} now.</source>
            <translation>该单元格在导出后被改动，现为 {found}。</translation>
        </message>
        <message>
            <source>The row that stood at {row} was taken out.</source>
            <translation>原第 {row} 行被删去。</translation>
        </message>
        <message>
            <source>This row was not there when the file was written.</source>
            <translation>该行导出时没有，是后来加上的。</translation>
        </message>
        <message>
            <source>The rows stand in another order than they were written; this one was row {row}.</source>
            <translation>行的顺序与导出时不同；此行原为第 {row} 行。</translation>
        </message>
        <message>
            <source>The column that stood at {column} was taken out.</source>
            <translation>原 {column} 列被删去。</translation>
        </message>
        <message>
            <source>The column “{found}” was not there when the file was written.</source>
            <translation>“{found}”列导出时没有，是后来加上的。</translation>
        </message>
        <message>
            <source>The columns stand in another order than they were written, from “{found}” on.</source>
            <translation>列的顺序与导出时不同，从“{found}”列起。</translation>
        </message>
        <message>
            <source>The formula was changed or replaced by a value. It was {expected}, now it is {found}.</source>
            <translation>公式被改动或换成了数值：应为 {expected}，现为 {found}。</translation>
        </message>
        <message>
            <source>A formula stands where a value was written: {found}. It can show another number tomorrow.</source>
            <translation>此处导出的是数值，现在却是公式 {found}，结果可能随时改变。</translation>
        </message>
        <message>
            <source>This was made from other records than the event holds (digest {found}, not {expected}).</source>
            <translation>所依据的记录与赛事文件不符（摘要 {found}，应为 {expected}）。</translation>
        </message>
        <message>
            <source>The code printed here is {found}; it should be {expected}.</source>
            <translation>此处的编码为 {found}，应为 {expected}。</translation>
        </message>
        <message>
            <source>This place can be read in two ways: something stands here twice, out of order, or in a form that no spreadsheet program writes. Programs may show different values; use the original file.</source>
            <translation>此处有两种读法：有内容重复、错序，或以电子表格软件不会用的形式写入。不同软件看到的可能不一样，请用原文件。</translation>
        </message>
        <message>
            <source>The file leads different programs to different contents ({part}). Do not trust it; use the original file.</source>
            <translation>不同软件打开此文件会读到不同的内容（{part}）。请勿采信，改用原文件。</translation>
        </message>
        <message>
            <source>This sheet was hidden after the file was written.</source>
            <translation>该表在导出后被隐藏。</translation>
        </message>
        <message>
            <source>Rows were hidden after the file was written, from row {row} on ({count}).</source>
            <translation>有 {count} 行在导出后被隐藏，从第 {row} 行起。</translation>
        </message>
        <message>
            <source>Columns were hidden after the file was written, from column {column} on.</source>
            <translation>有列在导出后被隐藏，从 {column} 列起。</translation>
        </message>
        <message>
            <source>The cells {area} were merged: all but the first are covered.</source>
            <translation>{area} 被合并，除第一格外的内容都被遮住。</translation>
        </message>
        <message>
            <source>{count} formulas lost their stored results, from this cell on; previews show nothing there. Open the file in Excel, let it calculate, save it, and check it again.</source>
            <translation>从此格起有 {count} 个公式没有保存的结果，预览时看不到数。请用 Excel 打开、计算并保存后再核验。</translation>
        </message>
        <message>
            <source>A picture, text box, note or chart was added here or taken away.</source>
            <translation>此表上增加或删去了图片、文本框、批注或图表。</translation>
        </message>
        <message>
            <source>The chart “{title}” is not as it was drawn: its title, its cells or its values were changed.</source>
            <translation>图表“{title}”与导出时不同：标题、引用的单元格或数值被改动。</translation>
        </message>
        <message>
            <source>At the head or foot of the printed pages stands “{found}”; it should be “{expected}”.</source>
            <translation>页眉页脚为“{found}”，应为“{expected}”。</translation>
        </message>
        <message>
            <source>The cell’s number format was changed to {found} (it was {expected}): it may show something else than what is in it.</source>
            <translation>该单元格的数字格式改成了 {found}（原为 {expected}），显示的可能不是其中的数。</translation>
        </message>
        <message>
            <source>Struck out or not: it was otherwise when the file was written.</source>
            <translation>删除线与导出时不同。</translation>
        </message>
        <message>
            <source>{found}: a number is stored as text, or a text as a number. Formulas pass over it.</source>
            <translation>{found}：数字存成了文本，或文本存成了数字，公式会漏算。</translation>
        </message>
        <message>
            <source>What stands here is no part of a seal any more: it was changed. Do not trust the seal; compare with the code on the signed papers.</source>
            <translation>此处已不是封存信息应有的内容，被改动过。请勿采信，以签字纸件上的封存码为准。</translation>
        </message>
        <message>
            <source>{file} is not an archive of an event. Choose a file ending in .judging-archive.</source>
            <translation>{file} 不是赛事归档文件。请选择 .judging-archive 文件。</translation>
        </message>
        <message>
            <source>{file} is not opened: it holds what no archive of an event holds ({detail}).</source>
            <translation>{file} 含有赛事归档不会有的内容（{detail}），为安全起见不打开。</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of the program (format {version}). Update the program.</source>
            <translation>{file} 由更新版本的程序写成（格式 {version}）。请先更新程序。</translation>
        </message>
        <message>
            <source>{member} is missing from the archive.</source>
            <translation>归档中缺少 {member}。</translation>
        </message>
        <message>
            <source>The seal was made with another key ({key}) than this computer's ({own}). Ask the organizer which key is theirs.</source>
            <translation>封存所用密钥（{key}）不是本机的密钥（{own}）。请向主办方核对密钥码。</translation>
        </message>
        <message>
            <source>The list of this archive is not signed: papers and other files beside the event are proven by the codes printed on them only.</source>
            <translation>归档清单没有签名：赛事文件以外的文书等，只能凭印在上面的码核对。</translation>
        </message>
        <message>
            <source>{member} does not belong to the archive: its list does not name it.</source>
            <translation>{member} 不在归档清单中，不属于本归档。</translation>
        </message>
        <message>
            <source>{member} is not the file that was archived: the list says {expected}, found {found}.</source>
            <translation>{member} 不是归档时的文件：清单为 {expected}，实为 {found}。</translation>
        </message>
        <message>
            <source>{member} ({what}) does not go with the event in the archive: expected {expected}, found {found}.</source>
            <translation>{member}（{what}）与归档中的赛事不符：应为 {expected}，现为 {found}。</translation>
        </message>
        <message>
            <source>The list of the archive does not bear its own signature: it was changed after it was signed. Do not trust the papers in it; compare with the signed ones.</source>
            <translation>归档清单的签名对不上：签名之后被改动过。请勿采信其中的纸件，以签字原件为准。</translation>
        </message>
        <message>
            <source>The certificate says nothing yet. Write a title or a text.</source>
            <translation>证书上还没有文字。请填写标题或正文。</translation>
        </message>
        <message>
            <source>There is no placeholder {{{name}}}. Choose one from the list below the text, or take the braces away.</source>
            <translation>没有占位符“{{{name}}}”。请从列表中选用，或去掉花括号。</translation>
        </message>
        <message>
            <source>{value} is out of bounds: allowed are {least} to {most}.</source>
            <translation>{value} 超出范围，可填 {least} 到 {most}。</translation>
        </message>
        <message>
            <source>The picture is larger than {most} MB. Save it smaller, as JPG for instance.</source>
            <translation>图片超过 {most} MB。请压缩或另存为 JPG 后再用。</translation>
        </message>
        <message>
            <source>The picture cannot be read. Choose a PNG or JPG file.</source>
            <translation>图片无法读取。请选用 PNG 或 JPG 图片。</translation>
        </message>
        <message>
            <source>{file} is no certificate template that this program has written. Choose another file.</source>
            <translation>{file} 不是本程序导出的证书模板。请另选文件。</translation>
        </message>
        <message>
            <source>Entry {entry} has not been on stage, so no marks are taken for it yet. To score it all the same, give a reason.</source>
            <translation>项目 {entry} 还没有上场，暂不接收评分。确需先评的，请写明理由。</translation>
        </message>
        <message>
            <source>Entry {entry} has no complete score yet: sheets or figures are missing.</source>
            <translation>项目 {entry} 的得分还不完整，缺评分表或实绩数据。</translation>
        </message>
        <message>
            <source>The line of the award {award} runs through a tie ({entries}). Decide it by a ruling or a lot first.</source>
            <translation>奖项“{award}”的名额线上有同分（{entries}），请先裁定或抽签。</translation>
        </message>
        <message>
            <source>Entry {entry} is not to be revealed yet: the rules of the show have it wait for the entries after it.</source>
            <translation>按揭晓规则，项目 {entry} 还不到揭晓的时候。</translation>
        </message>
        <message>
            <source>What was revealed of entry {entry} is still right; there is nothing to correct.</source>
            <translation>项目 {entry} 已揭晓的内容没有变化，无需更正。</translation>
        </message>
        <message>
            <source>Entry {entry} is on stage, and its time runs. End its turn first, or go one step back.</source>
            <translation>项目 {entry} 正在台上计时。请先结束这一项，或退回一步。</translation>
        </message>
        <message>
            <source>No clock is on. Call an entry on stage first.</source>
            <translation>现在没有在计时。请先请项目上场。</translation>
        </message>
        <message>
            <source>There is no earlier step to go back to.</source>
            <translation>已经是第一步，不能再退。</translation>
        </message>
        <message>
            <source>Entry {entry} has been on stage: it keeps its turn and its number, and cannot be deleted.</source>
            <translation>项目 {entry} 已上过场，不能再改出场顺序或编号，也不能删除。</translation>
        </message>
        <message>
            <source>Entry {entry} is out of the contest (withdrawn, disqualified or cancelled).</source>
            <translation>项目 {entry} 已退赛、取消资格或作废，不能上场。</translation>
        </message>
        <message>
            <source>A warning {warning} before the end does not fit into {length}. Shorten the warning first, or give more time.</source>
            <translation>提醒（剩 {warning}）比该环节的时长（{length}）还长。请先缩短提醒时间，或加长该环节。</translation>
        </message>
        <message>
            <source>{number} is more than the {entries} entries that take part. Choose {entries} at most.</source>
            <translation>参赛项目只有 {entries} 个，不能设为 {number} 个。请改小。</translation>
        </message>
        <message>
            <source>The screen is covered. Show it again before you go on.</source>
            <translation>大屏画面已遮住。请先恢复画面，再继续。</translation>
        </message>
        <message>
            <source>There is no such session ({session}), or the entry belongs to another one.</source>
            <translation>没有这一场次（{session}），或该项目不在本场。</translation>
        </message>
        <message>
            <source>Entry {entry} still takes sheets. Close it first.</source>
            <translation>项目 {entry} 还在收分，请先收卷。</translation>
        </message>
        <message>
            <source>Entry {entry} went over its time. Decide whether that costs points first.</source>
            <translation>项目 {entry} 有超时待处理，请先决定是否扣分。</translation>
        </message>
        <message>
            <source>There is nothing of that kind to show yet.</source>
            <translation>现在还没有可显示的内容。</translation>
        </message>
        <message>
            <source>Entry {entry} is closed: no more sheets are taken for it. The organizer can open it again.</source>
            <translation>项目 {entry} 已收卷，不再接收评分表。需要改动时由组织者重新开放。</translation>
        </message>
        <message>
            <source>the event's name</source>
            <translation>赛事名称</translation>
        </message>
        <message>
            <source>organizer</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>seal</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>broken seal</source>
            <translation>解除封存</translation>
        </message>
        <message>
            <source>key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Submitting locks the sheet. Raise your hand to have it returned.</source>
            <translation>提交即锁定；改分请举手，由主控台退回。</translation>
        </message>
        <message>
            <source>You have handed in a sheet for entry {entry}. Ask the organizer to record the recusal.</source>
            <translation>项目 {entry} 的评分表已提交，请联系组织者登记回避。</translation>
        </message>
        <message>
            <source>{count} sheets of this judge wait for the organizer already. More are taken once some of them are settled.</source>
            <translation>该评委已有 {count} 份评分表待组织者处理，处理后才能继续接收。</translation>
        </message>
        <message>
            <source>Another laptop ({machine}) scores for this judge already; the organizer has to agree to the change.</source>
            <translation>该评委已在另一台电脑（{machine}）上评分，换机需组织者同意。</translation>
        </message>
        <message>
            <source>The seat of {judge} has moved to another laptop or to paper; this came from the old one.</source>
            <translation>{judge} 的席位已换到另一台电脑或改为纸质评分，这份来自原来的电脑。</translation>
        </message>
        <message>
            <source>Another laptop is paired for this seat. Ask the organizer to agree to this one.</source>
            <translation>该席位已有一台电脑。请组织者在主控台同意换用这台。</translation>
        </message>
        <message>
            <source>This sheet was held back before; since then the event file was replaced by an older copy. Decide about it again.</source>
            <translation>这份评分表之前就待处理；之后赛事文件换回了旧备份，请重新决定是否采纳。</translation>
        </message>
        <message>
            <source>Entry {entry}: the sheet has changed since it was shown for signing. Look at it again, then sign.</source>
            <translation>项目 {entry} 的评分表在签字前有变动，请再看一遍后签字。</translation>
        </message>
        <message>
            <source>Sign with a name.</source>
            <translation>请写上姓名再签字。</translation>
        </message>
        <message>
            <source>The drawn signature has too many strokes. Clear it and sign again, or type the name.</source>
            <translation>手写签名笔画过多。请清除后重签，或改为键入姓名。</translation>
        </message>
        <message>
            <source>This packet file was taken in already; nothing was changed.</source>
            <translation>这个评分包已经导入过，没有改动。</translation>
        </message>
        <message>
            <source>This packet file belongs to another event.</source>
            <translation>这个评分包属于另一场赛事。</translation>
        </message>
        <message>
            <source>{file} is not a packet file of this program.</source>
            <translation>{file} 不是本程序的评分包文件。</translation>
        </message>
        <message>
            <source>Part of the packet does not fit and was left out ({detail}); the rest was taken in.</source>
            <translation>评分包中有一项不合规格，已跳过（{detail}）；其余照常导入。</translation>
        </message>
        <message>
            <source>This laptop is not paired with the event. Enter the code on the slip.</source>
            <translation>这台电脑还没有入席，请输入桌卡上的配对码。</translation>
        </message>
        <message>
            <source>Too many tries. Try again in {seconds} s.</source>
            <translation>尝试太频繁，请 {seconds} 秒后再试。</translation>
        </message>
        <message>
            <source>This program is older than the organizer's ({version}). Install the same version on this laptop.</source>
            <translation>本机程序比主控台（{version}）旧，请换成与主控台相同的版本。</translation>
        </message>
        <message>
            <source>The organizer's program is older than this one. Install the same version on both.</source>
            <translation>主控台程序比本机旧，请换成相同的版本。</translation>
        </message>
        <message>
            <source>Whoever answers at {address} is not the host that this laptop was paired with. Nothing was sent. Tell the organizer.</source>
            <translation>{address} 上应答的不是入席时的主控台，没有发送任何内容。请告诉组织者。</translation>
        </message>
        <message>
            <source>Port {port} is in use by another program. Choose another one.</source>
            <translation>端口 {port} 已被其他程序占用，请换一个。</translation>
        </message>
        <message>
            <source>The event is not open to judges' laptops.</source>
            <translation>赛事还没有向评委电脑开放。</translation>
        </message>
        <message>
            <source>The host did not accept the request ({detail}).</source>
            <translation>主控台没有接受这个请求（{detail}）。</translation>
        </message>
        <message>
            <source>The host at this address runs another event.</source>
            <translation>这个地址上的主控台是另一场赛事。</translation>
        </message>
        <message>
            <source>{address} is no address. Type what the organizer's screen shows, as 192.168.1.20:8430.</source>
            <translation>{address} 不是有效的地址。请照主控台上显示的地址输入，如 192.168.1.20:8430。</translation>
        </message>
        <message>
            <source>A pairing code has six letters and digits, as 7K4-29P, and never 0, 1, I, L or O. Compare it with the slip.</source>
            <translation>配对码是 6 位字母和数字，如 7K4-29P，不含 0、1、I、L、O。请对照桌卡重新输入。</translation>
        </message>
        <message>
            <source>This code is not valid for this host. Compare it with the slip; if it is right, ask the organizer for a new slip.</source>
            <translation>配对码不对。请对照桌卡重新输入；确认无误仍不行，请向组织者要一张新桌卡。</translation>
        </message>
        <message>
            <source>The seal does not fit: this was altered on the way or is meant for another event. Have it sent or saved again.</source>
            <translation>密封校验不符：内容在途中被改动，或不属于这场赛事。请重新发送或重新保存一份。</translation>
        </message>
        <message>
            <source>The host does not recognise this laptop. Pair it again with a slip.</source>
            <translation>主控台不认得这台电脑。请用桌卡上的配对码重新入席。</translation>
        </message>
        <message>
            <source>Nothing answers at {address}, port {port}. Check that both laptops are on the same network and that the organizer's firewall lets the program through.</source>
            <translation>{address}（端口 {port}）没有应答。请检查两台电脑是否在同一网络，以及主控台电脑的防火墙是否放行本程序。</translation>
        </message>
        <message>
            <source>The computer at {address} is there, but no host runs on port {port}. Check the address, and that the organizer has opened the event to judges.</source>
            <translation>{address} 这台电脑能连上，但端口 {port} 上没有主控台。请核对地址，并请组织者确认已向评委电脑开放。</translation>
        </message>
        <message>
            <source>Something else answers at {address}, port {port}, not the organizer's program. Check address and port.</source>
            <translation>{address}（端口 {port}）上应答的不是主控台程序。请核对地址和端口。</translation>
        </message>
        <message>
            <source>Sheets on this laptop are not in the event's database yet ({count}); deliver them or write a packet file first.</source>
            <translation>这台电脑上还有 {count} 份评分表没有入库，请先上传或写成评分包。</translation>
        </message>
        <message>
            <source>This seat is open in another window on this laptop.</source>
            <translation>这个席位已在本机另一个窗口中打开。</translation>
        </message>
        <message>
            <source>This has been done already.</source>
            <translation>已经是这个状态。</translation>
        </message>
        <message>
            <source>The event is open for reading only; nothing can be changed.</source>
            <translation>赛事以只读方式打开，不能修改。</translation>
        </message>
        <message>
            <source>There is no file {file}. Check the name and the folder.</source>
            <translation>找不到文件 {file}。请检查文件名和文件夹。</translation>
        </message>
        <message>
            <source>{file}: give it a name that ends in {suffix}, so that no other file is written over.</source>
            <translation>{file}：文件名应以 {suffix} 结尾，以免覆盖其他文件。</translation>
        </message>
        <message>
            <source>{file} exists already and is not written over. Choose another name.</source>
            <translation>{file} 已存在，不会覆盖。请换一个文件名。</translation>
        </message>
        <message>
            <source>This is not an Excel workbook (.xlsx). Open it in Excel and save it as .xlsx.</source>
            <translation>这不是 Excel 工作簿（.xlsx）。请在 Excel 中另存为 .xlsx。</translation>
        </message>
        <message>
            <source>This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.</source>
            <translation>这是旧版 Excel 文件（.xls）。请在 Excel 中另存为 .xlsx。</translation>
        </message>
        <message>
            <source>This workbook is protected by a password. Open it in Excel, remove the password, and save it.</source>
            <translation>工作簿有打开密码。请在 Excel 中取消密码后保存。</translation>
        </message>
        <message>
            <source>This is an OpenDocument sheet (.ods). Save it as .xlsx.</source>
            <translation>这是 .ods 表格。请另存为 .xlsx。</translation>
        </message>
        <message>
            <source>The workbook is damaged and cannot be read. Open it in Excel, let it repair the file, and save it again.</source>
            <translation>工作簿已损坏，无法读取。请用 Excel 打开修复后再保存。</translation>
        </message>
        <message>
            <source>The workbook unpacks to an unreasonable size or holds forbidden contents, and was not opened.</source>
            <translation>工作簿解压后大得不合理，或含有不允许的内容，没有打开。</translation>
        </message>
        <message>
            <source>The sheet “{sheet}” is missing. Take it over from the template.</source>
            <translation>缺少“{sheet}”表。请从模板中补上。</translation>
        </message>
        <message>
            <source>The sheet “{sheet}” is not part of an event workbook and was not read.</source>
            <translation>“{sheet}”不是赛事工作簿的表，未读取。</translation>
        </message>
        <message>
            <source>The column “{column}” is missing. Add it to the header row.</source>
            <translation>缺少“{column}”列。请在表头中补上。</translation>
        </message>
        <message>
            <source>The column “{column}” is not known here. Correct its name, or take it out.</source>
            <translation>不认识“{column}”列。请改正列名，或删去。</translation>
        </message>
        <message>
            <source>The column “{column}” stands here twice. Keep one.</source>
            <translation>“{column}”列出现两次。请只留一列。</translation>
        </message>
        <message>
            <source>“{text}” is not a number. Enter a plain number.</source>
            <translation>“{text}”不是数字。请只填数字。</translation>
        </message>
        <message>
            <source>“{text}” is not a whole number.</source>
            <translation>“{text}”不是整数。</translation>
        </message>
        <message>
            <source>The formula has no stored value. Open the workbook in Excel, let it calculate, and save it; or enter the value.</source>
            <translation>公式没有保存的结果。请用 Excel 打开、计算后保存，或直接填数值。</translation>
        </message>
        <message>
            <source>The cell shows an error ({text}). Correct the formula or enter the value.</source>
            <translation>单元格是错误值（{text}）。请改正公式或直接填数值。</translation>
        </message>
        <message>
            <source>“{text}” is not one of the choices here: {choices}.</source>
            <translation>“{text}”不在可选项之内：{choices}。</translation>
        </message>
        <message>
            <source>“{text}” cannot be read. Write it like this: {example}</source>
            <translation>“{text}”无法识别。写法示例：{example}</translation>
        </message>
        <message>
            <source>This cell must be filled in.</source>
            <translation>此格必填。</translation>
        </message>
        <message>
            <source>{text} has more decimals than can be kept (4). Round it.</source>
            <translation>{text} 的小数位过多（最多 4 位）。请四舍五入后再填。</translation>
        </message>
        <message>
            <source>The sheet has more rows than an event can have ({max}).</source>
            <translation>表的行数超过上限（{max}）。</translation>
        </message>
        <message>
            <source>Recomputed: {expected}; it says {found}.</source>
            <translation>复算应为 {expected}，表中是 {found}。</translation>
        </message>
        <message>
            <source>There are no results in this file to be checked.</source>
            <translation>文件中没有可以核对的成绩。</translation>
        </message>
        <message>
            <source>{file} cannot be read as an archive any more: it was cut short or damaged. Take another copy.</source>
            <translation>{file} 已损坏或不完整，无法按归档读取。请换一份副本。</translation>
        </message>
        <message>
            <source>The event could not be copied whole from {place}. Nothing was archived. Try again.</source>
            <translation>未能从 {place} 完整复制赛事，没有归档。请重试。</translation>
        </message>
        <message>
            <source>{file} is not an event file (.judging).</source>
            <translation>{file} 不是赛事文件（.judging）。</translation>
        </message>
        <message>
            <source>{file} is damaged and was not opened; nothing was changed. Open the latest file from its backups folder.</source>
            <translation>{file} 已损坏，没有打开，内容未动。请打开备份文件夹中最近的一份。</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of the program (version {version}). Update the program; the file is as it was.</source>
            <translation>{file} 由更新版本的程序写成（版本 {version}）。请升级程序，文件未动。</translation>
        </message>
        <message>
            <source>{file} was written by an older version of the program and was only to be read. Open it in the window once, in a folder that can be written: it is backed up and brought up to date.</source>
            <translation>{file} 由旧版本写成，不能只读打开。请在可写的文件夹里用窗口打开一次：程序会先备份，再更新文件。</translation>
        </message>
        <message>
            <source>{file} is open in another program: {person} on {host}, since {since}. Close it there first.</source>
            <translation>{file} 正在另一处打开：{host} 上的 {person}，自 {since}。请先在那里关闭。</translation>
        </message>
        <message>
            <source>{file} is write-protected. Copy it to a folder that can be written, and open it there.</source>
            <translation>{file} 不可写。请复制到可写的文件夹再打开。</translation>
        </message>
        <message>
            <source>{file} is empty. Open the latest file from its backups folder.</source>
            <translation>{file} 是空文件。请打开备份文件夹中最近的一份。</translation>
        </message>
        <message>
            <source>The disk is full. Nothing half-written was kept; make room and try again.</source>
            <translation>磁盘已满。没有留下写了一半的内容；请腾出空间后重试。</translation>
        </message>
        <message>
            <source>The file could not be read or written ({detail}). What was stored before is as it was.</source>
            <translation>文件读写失败（{detail}）。之前入库的内容未受影响。</translation>
        </message>
        <message>
            <source>Entry {number} of the log does not follow from the one before: the file was changed outside the program.</source>
            <translation>日志第 {number} 条与上一条对不上：文件曾在程序外被改动。</translation>
        </message>
        <message>
            <source>There is no backup of {file}. Look for a copy on another computer or stick.</source>
            <translation>{file} 没有备份。请在其他电脑或 U 盘上找副本。</translation>
        </message>
        <message>
            <source>The backup folder {folder} is not there. Plug the drive in, or choose another folder in the settings.</source>
            <translation>备份文件夹 {folder} 不在。请插好磁盘，或到“设置”里另选。</translation>
        </message>
        <message>
            <source>There is no folder {folder}. Choose another one.</source>
            <translation>没有文件夹 {folder}。请另选一个。</translation>
        </message>
        <message>
            <source>Nothing can be written in the folder {folder}. Choose another one.</source>
            <translation>文件夹 {folder} 不能写入。请另选一个。</translation>
        </message>
        <message>
            <source>The backup {file} did not pass its check and was thrown away. The event file itself is not affected.</source>
            <translation>备份 {file} 未通过检查，已丢弃。赛事文件本身不受影响。</translation>
        </message>
        <message>
            <source>The run of show does not fit. Check times, sessions and breaks.</source>
            <translation>流程设置有误，请检查时长、场次和休息安排。</translation>
        </message>
        <message>
            <source>There is nothing in this table. Choose another file, or copy the cells again.</source>
            <translation>表里没有内容。请另选文件，或重新复制单元格。</translation>
        </message>
        <message>
            <source>{file} is neither UTF-8 nor GB18030 text. Open it in Excel and save it as .xlsx.</source>
            <translation>{file} 的文字编码无法识别（不是 UTF-8 或 GB18030）。请用 Excel 打开，另存为 .xlsx。</translation>
        </message>
        <message>
            <source>No column was recognised as the name. Choose the column that holds the names.</source>
            <translation>没有找到名称列。请指定哪一列是名称。</translation>
        </message>
        <message>
            <source>There is no row below the header. Choose another header row, or another table.</source>
            <translation>表头下面没有数据行。请改选表头行，或换一张表。</translation>
        </message>
        <message>
            <source>“{column}” is not known and is left out. Choose its meaning if it is needed.</source>
            <translation>不认识“{column}”列，不导入。如需要，请指定它的含义。</translation>
        </message>
        <message>
            <source>“{column}” means the same as “{other}” and is left out. Choose which of the two counts.</source>
            <translation>“{column}”与“{other}”含义相同，只取后者。如不对，请改选。</translation>
        </message>
        <message>
            <source>“{column}” was taken for “{criterion}” as the names are alike. Check it.</source>
            <translation>“{column}”与“{criterion}”名称相近，按同一项处理。请核对。</translation>
        </message>
        <message>
            <source>“{column}” holds words, not figures: they are kept as the evidence for “{criterion}”.</source>
            <translation>“{column}”填的是文字，不是数字，将作为“{criterion}”的佐证保存。</translation>
        </message>
        <message>
            <source>“{column}” is personal and is not needed for judging: it is not kept.</source>
            <translation>“{column}”属个人信息，评审用不到，不保存。</translation>
        </message>
        <message>
            <source>“{column}” is in {unit} and is converted exactly to {kept} for “{criterion}”.</source>
            <translation>“{column}”的单位是{unit}，已精确换算为“{criterion}”的{kept}。</translation>
        </message>
        <message>
            <source>“{column}” states no unit; its figures are taken as {kept}. Check it, or choose the unit.</source>
            <translation>“{column}”没有写单位，按{kept}处理。请核对，或选择单位。</translation>
        </message>
        <message>
            <source>“{column}” is in {unit}, but “{criterion}” is not kept in that unit; the figures are taken as they stand. Check it.</source>
            <translation>“{column}”的单位是{unit}，与“{criterion}”的单位不同，数字按原样导入。请核对。</translation>
        </message>
        <message>
            <source>“{column}” is in {unit}, which cannot be “{criterion}” ({kept}). Choose another meaning or unit.</source>
            <translation>“{column}”的单位是{unit}，不能用于“{criterion}”（{kept}）。请改选含义或单位。</translation>
        </message>
        <message>
            <source>This row is hidden in the file. Check that it belongs there, or leave it out.</source>
            <translation>这一行在文件中是隐藏的。请确认是否要导入，或排除此行。</translation>
        </message>
        <message>
            <source>“{name}” stands in several rows ({rows}). Keep one of them, or correct the name.</source>
            <translation>“{name}”在多行出现（第 {rows} 行）。请只留一行，或改正名称。</translation>
        </message>
        <message>
            <source>Code {code} stands in several rows ({rows}). Give each its own.</source>
            <translation>编号 {code} 在多行出现（第 {rows} 行）。请各用不同的编号。</translation>
        </message>
        <message>
            <source>Code {code} belongs to “{name}” in the event, but this row says “{other}”. Check which is meant.</source>
            <translation>赛事中编号 {code} 是“{name}”，这一行却是“{other}”。请核对。</translation>
        </message>
        <message>
            <source>“{name}” fits several records of the event. Fill in the organization or the code.</source>
            <translation>“{name}”在赛事中对应多条记录。请补填单位或编号。</translation>
        </message>
        <message>
            <source>The cell is merged: “{text}” from row {row} is taken for this row, too.</source>
            <translation>合并单元格：第 {row} 行的“{text}”也用于这一行。</translation>
        </message>
        <message>
            <source>“{text}” was read as {value}.</source>
            <translation>“{text}”读作 {value}。</translation>
        </message>
        <message>
            <source>“{text}” is not an exact figure. Enter the figure.</source>
            <translation>“{text}”不是确切的数。请填写准确数字。</translation>
        </message>
        <message>
            <source>Does “{text}” mean 0, or is the figure missing? It is left missing.</source>
            <translation>“{text}”是 0 还是没有填？目前按未填处理。</translation>
        </message>
        <message>
            <source>“{criterion}” cannot be below 0 ({text}). Correct it.</source>
            <translation>“{criterion}”不应为负数（{text}）。请改正。</translation>
        </message>
        <message>
            <source>“{text}” states another unit than the column ({unit}). Enter the figure in {unit}.</source>
            <translation>“{text}”的单位与本列（{unit}）不同。请按{unit}填写。</translation>
        </message>
        <message>
            <source>“{track}” ends with a blank. Take the track “{known}”.</source>
            <translation>“{track}”末尾有空格，应是组别“{known}”。请改为该组别。</translation>
        </message>
        <message>
            <source>“{track}” looks like track “{known}”. Take that one, or confirm that it is another.</source>
            <translation>“{track}”与组别“{known}”相近。请改为该组别，或确认是另一个组别。</translation>
        </message>
        <message>
            <source>The claim for “{criterion}” changes from {before} to {after}. It was verified ({verified}) and must be verified again.</source>
            <translation>“{criterion}”的填报值由 {before} 改为 {after}，原已核实（{verified}），需重新核实。</translation>
        </message>
        <message>
            <source>“{text}” is no role of a judge. Enter head, judge or reserve.</source>
            <translation>“{text}”不是评委身份。请填组长、评委或后备。</translation>
        </message>
        <message>
            <source>Several panels are possible. Enter the panel of this judge.</source>
            <translation>有多个评审组可选。请填写这位评委所在的评审组。</translation>
        </message>
        <message>
            <source>Panel {panel} has several head judges (rows {rows}). Keep one.</source>
            <translation>评审组“{panel}”有多名组长（第 {rows} 行）。请只留一名。</translation>
        </message>
        <message>
            <source>No entry is called “{text}”. Correct the name, or bring the entries in first.</source>
            <translation>没有叫“{text}”的项目。请改正名称，或先导入项目。</translation>
        </message>
        <message>
            <source>“{text}” fits several entries: {entries}. Enter the number instead.</source>
            <translation>“{text}”对应多个项目：{entries}。请改填项目编号。</translation>
        </message>
        <message>
            <source>The event was changed meanwhile. Look through the rows again before you bring them in.</source>
            <translation>赛事已被改动。请重新核对各行后再导入。</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Public</name>
        <message>
            <source>Without a place</source>
            <translation>未排名</translation>
        </message>
        <message>
            <source>Published from ____________ to ____________.</source>
            <translation>公示期：______年____月____日 至 ______年____月____日</translation>
        </message>
        <message>
            <source>Objections within this time to: ________________, telephone: ______________</source>
            <translation>对结果有异议的，请在公示期内反映。受理部门：________________  联系电话：________________</translation>
        </message>
        <message>
            <source>Provisional: sheets are still missing.</source>
            <translation>暂定成绩：评分表未齐。</translation>
        </message>
        <message>
            <source>Judges are numbered by seat. ▼ dropped as lowest, ▲ dropped as highest, ▽ △ counted half.</source>
            <translation>评委按席位编号。▼ 去最低  ▲ 去最高  ▽ △ 计一半。</translation>
        </message>
        <message>
            <source>Lowest and highest marks are dropped for each criterion by itself.</source>
            <translation>按指标逐项去最低、最高。</translation>
        </message>
        <message>
            <source>Judge {number}</source>
            <translation>评委{number}</translation>
        </message>
        <message>
            <source>Raw score</source>
            <translation>原始分</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Shared place</source>
            <translation>名次并列</translation>
        </message>
    </context>
    <context>
        <name>Ranking</name>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>Recheck</name>
        <message>
            <source>Added</source>
            <translation>加分</translation>
        </message>
        <message>
            <source>Taken off</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Sum of totals</source>
            <translation>评委总分合计</translation>
        </message>
        <message>
            <source>{judge} adjusted</source>
            <translation>{judge}（加扣后）</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>有效票数</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>去掉的分</translation>
        </message>
        <message>
            <source>Votes left</source>
            <translation>计入票数</translation>
        </message>
        <message>
            <source>{number}. smallest</source>
            <translation>第{number}低</translation>
        </message>
        <message>
            <source>Gap {number}</source>
            <translation>差距{number}</translation>
        </message>
        <message>
            <source>Closest pair {number}</source>
            <translation>最近一对{number}</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>Panel or judge</source>
            <translation>评审组或评委</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>修正</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异数</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>出错</translation>
        </message>
        <message>
            <source>Left: recomputed by formulas from the raw marks. Right: the program's value.</source>
            <translation>每组左列由公式从原始分复算，右列为程序的数值。改动任一原始数据，本表随之变化。</translation>
        </message>
        <message>
            <source>All that was recomputed is equal; steps taken over: {count}</source>
            <translation>已复算的全部一致；采用程序值的步骤 {count} 个</translation>
        </message>
        <message>
            <source>These steps take the program's value and prove nothing: {steps}</source>
            <translation>以下步骤采用程序值，未经公式复算：{steps}</translation>
        </message>
        <message>
            <source>Recomputed</source>
            <translation>复算</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>程序值</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>All equal</source>
            <translation>全部一致</translation>
        </message>
        <message>
            <source>Rows that differ: {count}; most of all: {entry}</source>
            <translation>有 {count} 行不一致，差异最多的项目：{entry}</translation>
        </message>
        <message>
            <source>Every step is recomputed by formulas; nothing is taken over.</source>
            <translation>所有步骤均由公式复算，没有采用程序值的步骤。</translation>
        </message>
        <message>
            <source>{title} (program's value)</source>
            <translation>{title}（程序值）</translation>
        </message>
        <message>
            <source>Left to right: totals, panel score, dimension score, final score, places.</source>
            <translation>自左至右：各评委总分、去掉的分、评审组得分、维度得分、加扣分、最终得分、名次；公式直接引用本文件各原始数据表。</translation>
        </message>
        <message>
            <source>A word in place of a total says why the sheet does not count.</source>
            <translation>总分处为文字的，说明该评分表不计入的原因。</translation>
        </message>
        <message>
            <source>Which reserve stands in, and what was ruled or drawn, is the program's.</source>
            <translation>候补席位是否顶替、裁定与抽签的先后，以程序的认定为准。</translation>
        </message>
        <message>
            <source>Means, coefficients and deviations, recomputed from the columns of the steps.</source>
            <translation>平均分、修正系数、标准差，由复核步骤各列复算。</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>计入数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均分</translation>
        </message>
        <message>
            <source>Reference mean</source>
            <translation>参照平均分</translation>
        </message>
        <message>
            <source>Coefficient</source>
            <translation>修正系数</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Coefficient or deviation</source>
            <translation>系数或标准差</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>Not met</source>
            <translation>未达到</translation>
        </message>
        <message>
            <source>Sum of indicators</source>
            <translation>指标得分合计</translation>
        </message>
        <message>
            <source>{indicator} figure</source>
            <translation>{indicator}（数值）</translation>
        </message>
        <message>
            <source>{indicator} points</source>
            <translation>{indicator}（得分）</translation>
        </message>
        <message>
            <source>{criterion} x factor</source>
            <translation>{criterion}×系数</translation>
        </message>
        <message>
            <source>Panel score</source>
            <translation>评审组得分</translation>
        </message>
        <message>
            <source>{judge} standard score</source>
            <translation>{judge}标准分</translation>
        </message>
        <message>
            <source>{judge} by place</source>
            <translation>{judge}名次分</translation>
        </message>
        <message>
            <source>{judge}, vote {number}</source>
            <translation>{judge}（第{number}票）</translation>
        </message>
        <message>
            <source>{criterion} score</source>
            <translation>{criterion}得分</translation>
        </message>
        <message>
            <source>Sum of marks</source>
            <translation>分项得分合计</translation>
        </message>
        <message>
            <source>Difficulty</source>
            <translation>难度</translation>
        </message>
        <message>
            <source>Dimension score</source>
            <translation>维度得分</translation>
        </message>
        <message>
            <source>Weighted</source>
            <translation>加权得分</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>修正后</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>Unrounded</source>
            <translation>未取整</translation>
        </message>
        <message>
            <source>This round</source>
            <translation>本轮</translation>
        </message>
        <message>
            <source>{round} x factor</source>
            <translation>{round}×系数</translation>
        </message>
        <message>
            <source>{judge} kept</source>
            <translation>{judge}计入</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Track no.</source>
            <translation>组别序号</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Place in track</source>
            <translation>组内名次</translation>
        </message>
        <message>
            <source>Ranked by</source>
            <translation>排名依据</translation>
        </message>
        <message>
            <source>Ranked last</source>
            <translation>排在最后</translation>
        </message>
        <message>
            <source>Place by score</source>
            <translation>按得分名次</translation>
        </message>
        <message>
            <source>Place after {key}</source>
            <translation>比较后名次：{key}</translation>
        </message>
        <message>
            <source>Place in track by score</source>
            <translation>组内按得分名次</translation>
        </message>
        <message>
            <source>First of its place</source>
            <translation>名次首位</translation>
        </message>
    </context>
    <context>
        <name>RecusalsPage</name>
        <message>
            <source>scores</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>recused: {reason}</source>
            <translation>回避：{reason}</translation>
        </message>
        <message>
            <source>{judge}, {entry}: {state}</source>
            <translation>{judge}，{entry}：{state}</translation>
        </message>
        <message>
            <source>Entry and reason</source>
            <translation>项目与理由</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>No reason given</source>
            <translation>未写理由</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Declared recusals</source>
            <translation>已申报的回避</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目</translation>
        </message>
        <message>
            <source>Space declares or lifts a recusal; a click does the same</source>
            <translation>按空格或点一下格子，申报或解除回避</translation>
        </message>
        <message>
            <source>Recusals: entries and judges</source>
            <translation>回避：项目与评委</translation>
        </message>
        <message>
            <source>Nothing to recuse from yet</source>
            <translation>还没有可申报的回避</translation>
        </message>
        <message>
            <source>Seat the judges and give the entries a panel first.</source>
            <translation>先安排评委席位，并给项目分好评审组。</translation>
        </message>
        <message>
            <source>Declare a recusal</source>
            <translation>申报回避</translation>
        </message>
        <message>
            <source>The judge does not score the entry; marks given stop counting.</source>
            <translation>该评委不评此项目；已打的分不再计入。</translation>
        </message>
        <message>
            <source>Recuse</source>
            <translation>确认回避</translation>
        </message>
        <message>
            <source>The judge scores the entry again; marks given before count again.</source>
            <translation>该评委重新评此项目；此前打的分恢复计入。</translation>
        </message>
        <message>
            <source>Declared because: {reason}</source>
            <translation>回避理由：{reason}</translation>
        </message>
        <message>
            <source>Lift a recusal</source>
            <translation>解除回避</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>解除</translation>
        </message>
    </context>
    <context>
        <name>Refusals</name>
        <message>
            <source>“{file}” could not be opened</source>
            <translation>没能打开“{file}”</translation>
        </message>
        <message>
            <source>“{file}” could not be saved</source>
            <translation>没能保存“{file}”</translation>
        </message>
        <message>
            <source>The file was not changed.</source>
            <translation>文件没有被改动。</translation>
        </message>
        <message>
            <source>No backup of it was found. Look for a copy elsewhere.</source>
            <translation>没有找到它的备份，请在别处找副本。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Open for reading</source>
            <translation>以只读打开</translation>
        </message>
        <message>
            <source>Open the latest backup</source>
            <translation>打开最近的备份</translation>
        </message>
        <message>
            <source>Choose another name…</source>
            <translation>换个名字…</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>定位…</translation>
        </message>
    </context>
    <context>
        <name>Rehearsal</name>
        <message>
            <source>REHEARSAL · {event}</source>
            <translation>彩排 · {event}</translation>
        </message>
        <message>
            <source>Rehearsal robot</source>
            <translation>彩排机器人</translation>
        </message>
        <message>
            <source>{entry}: the sheet of {judge} came late</source>
            <translation>{entry}：{judge}的评分表交得晚</translation>
        </message>
        <message>
            <source>{entry}: {judge} forgot the sheet and was reminded</source>
            <translation>{entry}：{judge}忘了交评分表，已提醒</translation>
        </message>
        <message>
            <source>{entry}: over time, a penalty was confirmed</source>
            <translation>{entry}：超时，已确认扣分</translation>
        </message>
        <message>
            <source>{entry}: totals far apart, closed all the same</source>
            <translation>{entry}：评委打分相差过大，仍然截止</translation>
        </message>
        <message>
            <source>{entry}: the sheet of {judge} was held back</source>
            <translation>{entry}：{judge}的评分表被留存待处理</translation>
        </message>
        <message>
            <source>{entry}: closed although a sheet is missing</source>
            <translation>{entry}：缺评分表就截止了</translation>
        </message>
        <message>
            <source>{entry}: an award hung on a tie and was decided by lot</source>
            <translation>{entry}：同分影响奖项，抽签决定</translation>
        </message>
        <message>
            <source>{entry}: refused: {why}</source>
            <translation>{entry}：没能进行：{why}</translation>
        </message>
        <message>
            <source>Rehearsal (a copy) · nothing is kept</source>
            <translation>彩排（副本）· 数据不会保留</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Drive the stage yourself</source>
            <translation>自己操作舞台</translation>
        </message>
        <message>
            <source>Leave the stage to robots</source>
            <translation>交给机器人操作</translation>
        </message>
        <message>
            <source>End the rehearsal</source>
            <translation>结束彩排</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>倍速</translation>
        </message>
        <message>
            <source>{minutes} min · on stage {entries} · sheets {sheets} · revealed {reveals}</source>
            <translation>{minutes} 分钟 · 上场 {entries} · 评分表 {sheets} · 揭晓 {reveals}</translation>
        </message>
        <message>
            <source>played to its end, awards {awards}</source>
            <translation>已走完，颁奖 {awards} 个</translation>
        </message>
        <message>
            <source>it does not come to its end: {why}</source>
            <translation>走不完：{why}</translation>
        </message>
        <message>
            <source>No rehearsal while the event is open to judges</source>
            <translation>对评委电脑开放时不能彩排</translation>
        </message>
        <message>
            <source>Close it to judges' laptops on the page Live first.</source>
            <translation>先在“现场”页关闭对评委电脑的开放。</translation>
        </message>
        <message>
            <source>A rehearsal is not backed up</source>
            <translation>彩排不备份</translation>
        </message>
        <message>
            <source>Nothing of it is kept.</source>
            <translation>彩排数据不会保留。</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Rulebook {name}, fingerprint {fingerprint}</source>
            <translation>计分规则：{name}，指纹 {fingerprint}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Panel score</source>
            <translation>评审组得分</translation>
        </message>
        <message>
            <source>Coefficient</source>
            <translation>修正系数</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>修正后得分</translation>
        </message>
        <message>
            <source>Dimension score</source>
            <translation>维度得分</translation>
        </message>
        <message>
            <source>▼ dropped as lowest, ▲ dropped as highest, ▽ △ counted half; struck out: not counted.</source>
            <translation>▼ 去最低  ▲ 去最高  ▽ △ 计一半；划去的不计入。</translation>
        </message>
        <message>
            <source>Indicator code</source>
            <translation>指标编号</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>实绩指标</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>申报值</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>核实值</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>分类数量</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>档次</translation>
        </message>
        <message>
            <source>Verified by</source>
            <translation>核验人</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Acts on</source>
            <translation>作用于</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>计入方式</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定人</translation>
        </message>
        <message>
            <source>Award or cut line</source>
            <translation>奖项／晋级线</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Gap to the line</source>
            <translation>距线差</translation>
        </message>
        <message>
            <source>Provisional: sheets are still missing</source>
            <translation>暂定：评分表未齐</translation>
        </message>
        <message>
            <source>Advances</source>
            <translation>晋级</translation>
        </message>
        <message>
            <source>Awarded</source>
            <translation>获奖</translation>
        </message>
        <message>
            <source>Tied at the line; places that wait for a ruling: {number}</source>
            <translation>线上同分：待裁定 {number} 个名额</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>{number} vacant</source>
            <translation>空缺 {number} 名</translation>
        </message>
        <message>
            <source>Vacant</source>
            <translation>空缺</translation>
        </message>
        <message>
            <source>First below</source>
            <translation>线下第一</translation>
        </message>
        <message>
            <source>places: {number}</source>
            <translation>{number} 名</translation>
        </message>
        <message>
            <source>at least {score}</source>
            <translation>不低于 {score} 分</translation>
        </message>
        <message>
            <source>given: {number}</source>
            <translation>实授 {number} 名</translation>
        </message>
        <message>
            <source>{number} more by a tie at the line</source>
            <translation>末位同分多 {number} 名</translation>
        </message>
        <message>
            <source>Place in track</source>
            <translation>组内名次</translation>
        </message>
        <message>
            <source>{dimension} at {weight}%</source>
            <translation>{dimension}×{weight}%</translation>
        </message>
        <message>
            <source>Adjustments</source>
            <translation>加扣分</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>{award} (provisional)</source>
            <translation>{award}（暂定）</translation>
        </message>
        <message>
            <source>Sheets are still missing</source>
            <translation>尚有评分表未交</translation>
        </message>
        <message>
            <source>Tied with {entries}: waits for {key}</source>
            <translation>与 {entries} 同分：待{key}</translation>
        </message>
        <message>
            <source>Tied with {entries}: the place is shared</source>
            <translation>与 {entries} 同分：名次并列</translation>
        </message>
        <message>
            <source>Tied with {entries}: decided by {key}</source>
            <translation>与 {entries} 同分：按{key}区分</translation>
        </message>
        <message>
            <source>Round code</source>
            <translation>轮次编号</translation>
        </message>
        <message>
            <source>Fingerprint of the rules {fingerprint}</source>
            <translation>计分规则指纹 {fingerprint}</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Rulebook</source>
            <translation>计分规则</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>规则依据</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>规则指纹</translation>
        </message>
        <message>
            <source>Digest of all records</source>
            <translation>全部记录摘要</translation>
        </message>
        <message>
            <source>dropped as lowest</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>dropped as highest</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>counted half</source>
            <translation>计一半</translation>
        </message>
        <message>
            <source>some votes dropped</source>
            <translation>去部分票</translation>
        </message>
        <message>
            <source>Has no vote</source>
            <translation>不计票</translation>
        </message>
        <message>
            <source>Reserve, not needed</source>
            <translation>后备，未启用</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Sheet total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Struck out: not counted. A blank cell is no mark; 0 is a mark.</source>
            <translation>划去的不计入。空格表示未打分，0 分是打了 0 分。</translation>
        </message>
        <message>
            <source>No content code: not written out of an event file</source>
            <translation>无内容码：不是从赛事文件导出</translation>
        </message>
        <message>
            <source>Content code</source>
            <translation>内容码</translation>
        </message>
        <message>
            <source>Seal code</source>
            <translation>封存码</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>How to check it</source>
            <translation>怎样核对</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Not sealed</source>
            <translation>未封存</translation>
        </message>
        <message>
            <source>Digest of the content (SHA-256)</source>
            <translation>内容摘要（SHA-256）</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>Seal broken</source>
            <translation>封存已解除</translation>
        </message>
        <message>
            <source>Number of the seal</source>
            <translation>第几次封存</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>赛事</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办单位</translation>
        </message>
        <message>
            <source>Sealed at</source>
            <translation>封存时间</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>封存人</translation>
        </message>
        <message>
            <source>Sealed digest of the content</source>
            <translation>封存的内容摘要</translation>
        </message>
        <message>
            <source>Last entry of the log</source>
            <translation>日志末条编号</translation>
        </message>
        <message>
            <source>Digest of that entry</source>
            <translation>日志末条摘要</translation>
        </message>
        <message>
            <source>Code of the key</source>
            <translation>公钥码</translation>
        </message>
        <message>
            <source>Public key (Ed25519)</source>
            <translation>公钥（Ed25519）</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Broken at</source>
            <translation>解除时间</translation>
        </message>
        <message>
            <source>Broken by</source>
            <translation>解除人</translation>
        </message>
        <message>
            <source>Compare the content code with that on the signed papers: where they are equal, nothing was changed.</source>
            <translation>把内容码和签字纸件上的比一比：相同，就没有改动。</translation>
        </message>
        <message>
            <source>judging-app verify FILE works every number out anew from the marks and names what differs.</source>
            <translation>运行 judging-app verify 文件，程序从原始分数重算每个数，指出不同之处。</translation>
        </message>
        <message>
            <source>The sheets behind this one hold the whole event; judging-app import reads them back.</source>
            <translation>本表之后的各表是完整的赛事数据，judging-app import 可以读回。</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>个数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>最低</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>极差</translation>
        </message>
        <message>
            <source>Dropped low</source>
            <translation>去最低次数</translation>
        </message>
        <message>
            <source>Dropped high</source>
            <translation>去最高次数</translation>
        </message>
        <message>
            <source>Sample standard deviation (n − 1). Judges and entries: every total handed in, dropped ones too.</source>
            <translation>标准差为样本标准差（n − 1）。评委、项目按交来的评分表总分统计，被去掉的也算在内。</translation>
        </message>
        <message>
            <source>Final scores</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>Final scores of the first {number}</source>
            <translation>最终得分（前 {number} 名）</translation>
        </message>
        <message>
            <source>How the final scores fell</source>
            <translation>最终得分分布</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目数</translation>
        </message>
        <message>
            <source>Mean total of each judge: {dimension}</source>
            <translation>各评委平均总分：{dimension}</translation>
        </message>
        <message>
            <source>Final scores of the ranked entries</source>
            <translation>最终得分（已排名项目）</translation>
        </message>
        <message>
            <source>Distribution of the final scores</source>
            <translation>最终得分分布</translation>
        </message>
        <message>
            <source>Judges: {dimension}</source>
            <translation>评委：{dimension}</translation>
        </message>
        <message>
            <source>Criteria: {dimension}</source>
            <translation>指标：{dimension}</translation>
        </message>
        <message>
            <source>Entries: {dimension}</source>
            <translation>项目：{dimension}</translation>
        </message>
        <message>
            <source>All entries</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表</translation>
        </message>
        <message>
            <source>From row</source>
            <translation>起始行</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>校验码</translation>
        </message>
    </context>
    <context>
        <name>ResultsPage</name>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Adj.</source>
            <translation>加扣分</translation>
        </message>
        <message>
            <source>Award</source>
            <translation>奖项</translation>
        </message>
        <message>
            <source>dropped as lowest</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>dropped as highest</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>counts half</source>
            <translation>计半</translation>
        </message>
        <message>
            <source>dropped in part</source>
            <translation>部分去除</translation>
        </message>
        <message>
            <source>stands in</source>
            <translation>后备顶替</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺分</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>缺数据</translation>
        </message>
        <message>
            <source>unverified</source>
            <translation>未核验</translation>
        </message>
        <message>
            <source>not backed</source>
            <translation>无佐证，不计</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>未复核</translation>
        </message>
        <message>
            <source>no evidence attached</source>
            <translation>没有附佐证</translation>
        </message>
        <message>
            <source>Unverified</source>
            <translation>未核验</translation>
        </message>
        <message>
            <source>Unconfirmed</source>
            <translation>未复核</translation>
        </message>
        <message>
            <source>does not count</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>Tied</source>
            <translation>同分</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待裁定</translation>
        </message>
        <message>
            <source>Provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>晋级</translation>
        </message>
        <message>
            <source>Marks agree</source>
            <translation>极差正常</translation>
        </message>
        <message>
            <source>Marks far apart {count}</source>
            <translation>极差过大 {count}</translation>
        </message>
        <message>
            <source>Figures verified</source>
            <translation>实绩已核验</translation>
        </message>
        <message>
            <source>Figures open {count}</source>
            <translation>实绩待核 {count}</translation>
        </message>
        <message>
            <source>Others {count}</source>
            <translation>其他 {count}</translation>
        </message>
        <message>
            <source>Sheets {there}/{all}</source>
            <translation>评分 {there}/{all}</translation>
        </message>
        <message>
            <source>Ties to decide {count}</source>
            <translation>同分待定 {count} 组</translation>
        </message>
        <message>
            <source>Ties settled {count}</source>
            <translation>同分 {count} 组已定</translation>
        </message>
        <message>
            <source>{count}, {open} tied at the line</source>
            <translation>{count}，线上同分 {open} 项待定</translation>
        </message>
        <message>
            <source>Dropped as highest</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>as lowest</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>Counts half</source>
            <translation>计半</translation>
        </message>
        <message>
            <source>Dropped in part</source>
            <translation>部分去除</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺分</translation>
        </message>
        <message>
            <source>Reading the ranking…</source>
            <translation>正在读取排名…</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Advance…</source>
            <translation>晋级…</translation>
        </message>
        <message>
            <source>Who goes on to the next round or level</source>
            <translation>确定晋级下一轮次或上级赛事的项目</translation>
        </message>
        <message>
            <source>Export Excel</source>
            <translation>导出 Excel</translation>
        </message>
        <message>
            <source>Search entries</source>
            <translation>搜索项目或单位</translation>
        </message>
        <message>
            <source>No scores yet</source>
            <translation>还没有成绩</translation>
        </message>
        <message>
            <source>The ranking appears here with the first sheet and follows every change.</source>
            <translation>收到第一份评分表后，排名在这里显示，并随每次改动更新。</translation>
        </message>
        <message>
            <source>{dimension}: total of each judge</source>
            <translation>{dimension}　每位评委总分</translation>
        </message>
        <message>
            <source>Enter: why this place</source>
            <translation>回车或双击查看依据</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>Adjust…</source>
            <translation>加扣分…</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>复制说明</translation>
        </message>
        <message>
            <source>Rule…</source>
            <translation>裁定…</translation>
        </message>
        <message>
            <source>Status…</source>
            <translation>状态…</translation>
        </message>
        <message>
            <source>Rule anew…</source>
            <translation>重新裁定…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>需要查看</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>这里没有要处理的</translation>
        </message>
        <message>
            <source>By entry</source>
            <translation>按项目</translation>
        </message>
        <message>
            <source>By judge</source>
            <translation>按评委</translation>
        </message>
        <message>
            <source>Grouped</source>
            <translation>分组方式</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>还差什么</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 条</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>都齐了</translation>
        </message>
        <message>
            <source>Score it: {sheet}</source>
            <translation>去评分：{sheet}</translation>
        </message>
        <message>
            <source>{name}: {count} missing</source>
            <translation>{name}：未交 {count} 份</translation>
        </message>
        <message>
            <source>{name}: {gaps}</source>
            <translation>{name}：{gaps}</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>去核验</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>Head judge</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Reserve</source>
            <translation>后备</translation>
        </message>
        <message>
            <source>Public judge</source>
            <translation>大众评委</translation>
        </message>
    </context>
    <context>
        <name>RoundMode</name>
        <message>
            <source>This round only</source>
            <translation>仅本轮</translation>
        </message>
        <message>
            <source>Weighted sum of rounds</source>
            <translation>各轮加权合计</translation>
        </message>
        <message>
            <source>Best rounds</source>
            <translation>取最好几轮</translation>
        </message>
    </context>
    <context>
        <name>RoundingMode</name>
        <message>
            <source>Half up</source>
            <translation>四舍五入</translation>
        </message>
        <message>
            <source>Half even</source>
            <translation>四舍六入五成双</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>截断</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>进一</translation>
        </message>
    </context>
    <context>
        <name>RuleSheet</name>
        <message>
            <source>Correction ({method}): {how}</source>
            <translation>修正（{method}）：{how}</translation>
        </message>
        <message>
            <source>The means are rounded first ({rounding}).</source>
            <translation>均分先舍入（{rounding}）。</translation>
        </message>
        <message>
            <source>The coefficient is rounded ({rounding}).</source>
            <translation>修正系数舍入（{rounding}）。</translation>
        </message>
        <message>
            <source>an entry's score × the mean of the panels' means ÷ the mean of its own panel.</source>
            <translation>项目得分 × 各组均分的平均数 ÷ 本组均分。</translation>
        </message>
        <message>
            <source>an entry's score × the mean of all entries ÷ the mean of its own panel.</source>
            <translation>项目得分 × 全部项目均分 ÷ 本组均分。</translation>
        </message>
        <message>
            <source>an entry's score × the mean of all entries ÷ the mean of its own panel, the latter without the panel's best and worst entry.</source>
            <translation>项目得分 × 全部项目均分 ÷ 本组均分；算本组均分时去掉本组最高和最低的项目。</translation>
        </message>
        <message>
            <source>an entry's score × the mean of all entries ÷ the mean of its own panel, both from the scores within the bounds only.</source>
            <translation>项目得分 × 全部项目均分 ÷ 本组均分；算均分时只用界限以内的分数。</translation>
        </message>
        <message>
            <source>before the panel's score is taken, each judge's totals are brought to the same mean and the same spread.</source>
            <translation>合成之前，先把每位评委的总分换算到同样的平均水平和同样的差距。</translation>
        </message>
        <message>
            <source>by least squares over all sheets, how strict each judge is is estimated and taken out of the scores. Where no judges link the entries, the scores stay as they are.</source>
            <translation>用最小二乘法从全部评分表估出每位评委的宽严，再从得分中扣除；评委没有交叉、无法比较的，得分不变。</translation>
        </message>
        <message>
            <source>Scores below {bound} are left out of the means.</source>
            <translation>低于 {bound} 分的不进均分。</translation>
        </message>
        <message>
            <source>Scores above {bound} are left out of the means.</source>
            <translation>高于 {bound} 分的不进均分。</translation>
        </message>
        <message>
            <source>Standard score = {centre} + {spread} × (total − the judge's mean) ÷ the judge's {deviation}.</source>
            <translation>标准分 = {centre} + {spread} ×（总分 − 该评委的平均分）÷ 该评委的{deviation}。</translation>
        </message>
        <message>
            <source>standard deviation (sample, n − 1)</source>
            <translation>标准差（样本，除以 n − 1）</translation>
        </message>
        <message>
            <source>standard deviation (population, n)</source>
            <translation>标准差（总体，除以 n）</translation>
        </message>
        <message>
            <source>Mean and deviation are rounded first ({rounding}).</source>
            <translation>平均分和标准差先舍入（{rounding}）。</translation>
        </message>
        <message>
            <source>A judge who scored fewer than {least} entries is pointed out.</source>
            <translation>评分不足 {least} 个项目的评委，系统给出提示。</translation>
        </message>
        <message>
            <source>Full mark {full}. The figures below are verified, then turned into points.</source>
            <translation>满分 {full}。下列数据先核验，再按表计分。</translation>
        </message>
        <message>
            <source>Full mark {full}. The judges mark the following.</source>
            <translation>满分 {full}。评委按下表打分。</translation>
        </message>
        <message>
            <source>{name}: {guidance}</source>
            <translation>{name}：{guidance}</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>满分</translation>
        </message>
        <message>
            <source>What is looked at</source>
            <translation>看什么</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>档次</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>实绩指标</translation>
        </message>
        <message>
            <source>How the figure earns points</source>
            <translation>怎样得分</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>{name} ({unit})</source>
            <translation>{name}（{unit}）</translation>
        </message>
        <message>
            <source>{low}–{high}, steps of {step}</source>
            <translation>{low}～{high}，每 {step} 一档</translation>
        </message>
        <message>
            <source>then × {factor}</source>
            <translation>得分再乘 {factor}</translation>
        </message>
        <message>
            <source>bonus, on top of the full mark</source>
            <translation>附加分，不占满分</translation>
        </message>
        <message>
            <source>may be left out</source>
            <translation>可以缺项</translation>
        </message>
        <message>
            <source>only {tracks}</source>
            <translation>只评{tracks}</translation>
        </message>
        <message>
            <source>{name} {low}–{high}</source>
            <translation>{name} {low}～{high}</translation>
        </message>
        <message>
            <source>{level}: {descriptor}</source>
            <translation>{level}：{descriptor}</translation>
        </message>
        <message>
            <source>The score is stretched to {to}: score × {number} ÷ full mark ({full}).</source>
            <translation>折算为 {to}制：得分 × {number} ÷ 满分（{full}）。</translation>
        </message>
        <message>
            <source>{name} counts at least {points}.</source>
            <translation>{name}低于 {points}的，按 {points}计。</translation>
        </message>
        <message>
            <source>{name} counts at most {points}.</source>
            <translation>{name}高于 {points}的，按 {points}计。</translation>
        </message>
        <message>
            <source>{station}: {rounding}</source>
            <translation>{station}{rounding}</translation>
        </message>
        <message>
            <source>Rounding: nothing is rounded here; exact values are carried on.</source>
            <translation>舍入：这里各步都不舍入，保留精确值。</translation>
        </message>
        <message>
            <source>Rounding, and nowhere else: {parts}.</source>
            <translation>舍入：{parts}；其余各步不舍入。</translation>
        </message>
        <message>
            <source>Only verified figures count. Until a figure is there and verified, the entry is not ranked; it never counts as 0.</source>
            <translation>只认核验过的数据；数据没有补齐、没有核验之前不排名，也不按 0 计。</translation>
        </message>
        <message>
            <source>Taken off</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>The skating system decides: the places of the dimensions are added up, and the smaller sum goes first. Where sums are equal, the number of places at the one in question or higher counts, then their sum, then the majority over all judges' places together.</source>
            <translation>按顺位法排名：各维度的名次相加，和小的在前；相同的，比达到所争名次的维度个数，再比这些名次之和，最后把全部评委的名次合在一起按多数排。</translation>
        </message>
        <message>
            <source>Final score = {parts}.</source>
            <translation>最终得分 = {parts}。</translation>
        </message>
        <message>
            <source>Rules sheet</source>
            <translation>计分规则单</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页 / 共 {pages} 页</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>第 {version} 版</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>依据：{source}</translation>
        </message>
        <message>
            <source>Fingerprint of these rules: {digits}. The results carry the same one; any change of a rule changes it.</source>
            <translation>本规则的指纹：{digits}。成绩上印有同一指纹，规则改动一处，指纹就不同。</translation>
        </message>
        <message>
            <source>The final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>Places and ties</source>
            <translation>名次与同分</translation>
        </message>
        <message>
            <source>Awards and cut lines</source>
            <translation>奖项与晋级线</translation>
        </message>
        <message>
            <source>marked by the judges</source>
            <translation>评委打分</translation>
        </message>
        <message>
            <source>worked out from figures</source>
            <translation>按数据计分</translation>
        </message>
        <message>
            <source>{name} ({how})</source>
            <translation>{name}（{how}）</translation>
        </message>
        <message>
            <source>{name} ({how}, {weight}% of the final score)</source>
            <translation>{name}（{how}，占 {weight}%）</translation>
        </message>
        <message>
            <source>The points of the indicators are added up. None earns more than its points in the table.</source>
            <translation>各指标的得分相加；每个指标最多得到表中的满分。</translation>
        </message>
        <message>
            <source>Made-up marks and figures, worked out by these very rules:</source>
            <translation>用假设的分数和数据，按以上规则算一遍：</translation>
        </message>
        <message>
            <source>A worked example</source>
            <translation>算一遍</translation>
        </message>
        <message>
            <source>Every figure is verified by one person and confirmed by another.</source>
            <translation>每个数据由一人核验，另一人复核。</translation>
        </message>
        <message>
            <source>An unverified figure counts as claimed and is marked so, unless its evidence is missing. A missing figure is not a 0: the entry is not ranked until it is there.</source>
            <translation>还没核验的数据先按申报值计，并注明，缺佐证材料的除外；缺数据不等于 0，补齐之前不排名。</translation>
        </message>
        <message>
            <source>Overtime is taken off the {target} by this table; what is not in it costs nothing.</source>
            <translation>超时按下表从{target}中扣分，表中没有的不扣。</translation>
        </message>
        <message>
            <source>Seconds below 0 are time that was not used.</source>
            <translation>秒数为负表示时间没有用完。</translation>
        </message>
        <message>
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Over time by</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>The final score is not rounded.</source>
            <translation>最终得分不舍入。</translation>
        </message>
        <message>
            <source>The final score is rounded: {rounding}.</source>
            <translation>最终得分{rounding}。</translation>
        </message>
        <message>
            <source>{name} × {weight}%</source>
            <translation>{name} × {weight}%</translation>
        </message>
        <message>
            <source>Bonuses and deductions are recorded apart with a reason and act on the score they name; judges leave them aside.</source>
            <translation>加分、扣分另行登记并写明理由，只加减在所指的得分上；评委打分时不用考虑。</translation>
        </message>
        <message>
            <source>Bonuses on one score: at most {points} in all.</source>
            <translation>同一得分上的加分合计最多 {points}。</translation>
        </message>
        <message>
            <source>Deductions from one score: at most {points} in all.</source>
            <translation>同一得分上的扣分合计最多 {points}。</translation>
        </message>
        <message>
            <source>Only this round counts; earlier rounds bring nothing in.</source>
            <translation>只计本轮，前面各轮不带入。</translation>
        </message>
        <message>
            <source>this round</source>
            <translation>本轮</translation>
        </message>
        <message>
            <source>The rounds are added up: {parts}. Where one is missing there is no final score.</source>
            <translation>各轮相加：{parts}。缺一轮就没有最终得分。</translation>
        </message>
        <message>
            <source>The best {best} of these are added up: {parts}.</source>
            <translation>在以下各轮中取最好的 {best} 轮相加：{parts}。</translation>
        </message>
        <message>
            <source>{points} for every full {unit}; what is left over earns nothing.</source>
            <translation>每满 {unit}得 {points}，不足 {unit}的部分不计。</translation>
        </message>
        <message>
            <source>Full points × the figure ÷ the largest figure of all entries; a figure below 0 counts as 0.</source>
            <translation>得分 = 满分 × 本项目数值 ÷ 全部项目中的最大值；负数按 0 计。</translation>
        </message>
        <message>
            <source>Full points × the smallest figure of all entries ÷ the figure; 0 or less earns full points.</source>
            <translation>得分 = 满分 × 全部项目中的最小值 ÷ 本项目数值；数值为 0 或负数的得满分。</translation>
        </message>
        <message>
            <source>{points} for each {kind}</source>
            <translation>{kind}每项 {points}</translation>
        </message>
        <message>
            <source>{parts}, added up.</source>
            <translation>{parts}，累加。</translation>
        </message>
        <message>
            <source>Basic condition: at least {least}. Met, it earns {points}; not met, the entry is not evaluated and not ranked.</source>
            <translation>基本条件：不低于 {least}。达到的得 {points}；没有达到的不参评、不排名。</translation>
        </message>
        <message>
            <source>The figure itself is the points.</source>
            <translation>数值就是分数。</translation>
        </message>
        <message>
            <source>Given by hand from the documents: {low} to {high} in steps of {step}.</source>
            <translation>按材料人工评定，{low} 分到 {high} 分，每 {step} 分一档。</translation>
        </message>
        <message>
            <source>A figure to compare or to multiply by; it earns no points.</source>
            <translation>只用于比较或作系数，不计分。</translation>
        </message>
        <message>
            <source>Nothing says yet how it earns points.</source>
            <translation>还没有规定怎样得分。</translation>
        </message>
        <message>
            <source>Pro rata means: points = lower points + (upper points − lower points) × (figure − lower value) ÷ (upper value − lower value), where lower and upper are the two values in the table that the figure lies between.</source>
            <translation>“中间按比例”的算法：得分 = 下档分 +（上档分 − 下档分）×（实际值 − 下档值）÷（上档值 − 下档值）。下档、上档是表中紧挨着实际值的两个标准。</translation>
        </message>
        <message>
            <source>At most {points}.</source>
            <translation>最高 {points}。</translation>
        </message>
        <message>
            <source>{interval}: {points}</source>
            <translation>{interval}，{points}</translation>
        </message>
        <message>
            <source>outside these bands: 0 points</source>
            <translation>不在以上各档的不得分</translation>
        </message>
        <message>
            <source>{clauses}.</source>
            <translation>{clauses}。</translation>
        </message>
        <message>
            <source>{threshold} earns {base}, and every further {one} adds {more}.</source>
            <translation>达到 {threshold}得 {base}，每再多 {one}加 {more}。</translation>
        </message>
        <message>
            <source>{threshold} earns {base}, and every further {one} takes off {more}.</source>
            <translation>达到 {threshold}得 {base}，每再多 {one}减 {more}。</translation>
        </message>
        <message>
            <source>Only whole units count.</source>
            <translation>不足一个单位的部分不计。</translation>
        </message>
        <message>
            <source>Below {threshold} the same slope goes on downwards, below 0 too.</source>
            <translation>不足 {threshold}的按同样比例往下算，可以是负分。</translation>
        </message>
        <message>
            <source>Below {threshold}: 0 points.</source>
            <translation>不足 {threshold}的不得分。</translation>
        </message>
        <message>
            <source>{value}: {points}</source>
            <translation>{value}，{points}</translation>
        </message>
        <message>
            <source>{value} or less: {points}</source>
            <translation>{value}及以下，{points}</translation>
        </message>
        <message>
            <source>{value} or more: {points}</source>
            <translation>{value}及以上，{points}</translation>
        </message>
        <message>
            <source>{clauses}; pro rata in between.</source>
            <translation>{clauses}；中间按比例。</translation>
        </message>
        <message>
            <source>The smallest figure of all entries earns full points, the largest the least, pro rata in between.</source>
            <translation>全部项目中数值最小的得满分，最大的得最低分，中间按比例。</translation>
        </message>
        <message>
            <source>The largest figure of all entries earns full points, the smallest the least, pro rata in between.</source>
            <translation>全部项目中数值最大的得满分，最小的得最低分，中间按比例。</translation>
        </message>
        <message>
            <source>The least is {percent}% of the full points. Where all figures are equal, all earn full points.</source>
            <translation>最低分是满分的 {percent}%。各项目数值都相同的，都得满分。</translation>
        </message>
        <message>
            <source>Each judge marks every criterion from {low} to its points, in steps of {step}.</source>
            <translation>每位评委逐项打分，从 {low} 分打到满分，每 {step} 分一档。</translation>
        </message>
        <message>
            <source>Each judge marks every criterion within the bounds and steps of the table.</source>
            <translation>每位评委逐项打分，起止分和每档分值按表。</translation>
        </message>
        <message>
            <source>A criterion without a mark is not a 0: it is worked out from the judges who marked it.</source>
            <translation>没打分不等于打 0 分：缺项的指标只按打了分的评委计算。</translation>
        </message>
        <message>
            <source>Sheets of judges who are recused, absent or abstain, and voided sheets, are set aside first. They never count as 0.</source>
            <translation>回避、缺席、弃权和作废的评分表先拿开，不当 0 分。</translation>
        </message>
        <message>
            <source>A judge's marks for an entry are added up to that judge's total. The totals become one score.</source>
            <translation>一位评委给一个项目的各项分相加，是这位评委的总分；各位评委的总分再合成一个分。</translation>
        </message>
        <message>
            <source>A judge's marks for an entry, times their factors, are added up to that judge's total. The totals become one score.</source>
            <translation>一位评委给一个项目的各项分乘系数后相加，是这位评委的总分；各位评委的总分再合成一个分。</translation>
        </message>
        <message>
            <source>Criterion by criterion, the judges' marks become one score. These are added up.</source>
            <translation>一项一项来：每个指标先把各位评委的分合成一个分，各指标的分再相加。</translation>
        </message>
        <message>
            <source>Criterion by criterion, the judges' marks become one score. These, times their factors, are added up.</source>
            <translation>一项一项来：每个指标先把各位评委的分合成一个分，各指标的分乘系数后再相加。</translation>
        </message>
        <message>
            <source>Not the points but the places count: each judge's totals are ranked, 1 for the highest, and equal totals share the mean place.</source>
            <translation>不直接用分数，用名次：每位评委的总分从高到低排名次，同分的取平均名次。</translation>
        </message>
        <message>
            <source>Not the points but the ranks count: each judge gives an entry one point for every entry ranked below it (Borda count).</source>
            <translation>不直接用分数，用排位：每位评委按总分，后面排着几个项目就给几分（波达计数），同分的取平均。</translation>
        </message>
        <message>
            <source>Each judge's totals are turned into places, 1 for the highest.</source>
            <translation>每位评委的总分从高到低排成名次。</translation>
        </message>
        <message>
            <source>Each judge's total is a place, 1 for the best.</source>
            <translation>每位评委给出的就是名次，1 为最好。</translation>
        </message>
        <message>
            <source>The entry that a majority of the judges puts at a place or higher gets that place. The larger majority goes first, then the smaller sum of those places, then the next place is looked at.</source>
            <translation>过半数评委排在某名次及以上的项目，得这个名次；先比人数，多的在前，再比这些名次之和，小的在前，仍相同的看下一个名次。</translation>
        </message>
        <message>
            <source>{group} {weight}</source>
            <translation>{group} {weight}</translation>
        </message>
        <message>
            <source>Each group of judges gets a score of its own; the groups' scores count in the ratio {groups}. Where a group gave no sheet, the entry has no score yet.</source>
            <translation>评委分组合成，各组的分再按比例相加：{groups}。有一组没有评分表的，项目暂时没有得分。</translation>
        </message>
        <message>
            <source>With fewer than {fewest} valid votes nothing is dropped.</source>
            <translation>有效评分不足 {fewest} 个的，不去最高和最低。</translation>
        </message>
        <message>
            <source>The result is multiplied by the entry's {name} (difficulty); without that figure there is no score.</source>
            <translation>结果再乘该项目的“{name}”（难度）；没有这个数值就没有得分。</translation>
        </message>
        <message>
            <source>Where several judges gave the same lowest or highest, only as many of them are dropped as the rule says.</source>
            <translation>几位评委同为最低或同为最高的，只按规定的个数去掉。</translation>
        </message>
        <message>
            <source>A criterion without a mark is not a 0: a sheet counts only once all its marks are in, but for those that may be left out.</source>
            <translation>没打分不等于打 0 分：除可以缺项的以外，各项都打了分，评分表才计入。</translation>
        </message>
        <message>
            <source>Totals for one entry that lie more than {limit} apart are pointed out; no mark is changed by that.</source>
            <translation>同一项目最高和最低的评委总分相差超过 {limit}的，系统给出提示，分数不因此改动。</translation>
        </message>
        <message>
            <source>One lowest and one highest are dropped.</source>
            <translation>去掉一个最低分和一个最高分。</translation>
        </message>
        <message>
            <source>The {low} lowest and the {high} highest are dropped.</source>
            <translation>去掉 {low} 个最低分和 {high} 个最高分。</translation>
        </message>
        <message>
            <source>What is done depends on the number of valid votes:</source>
            <translation>看有效评分有几个：</translation>
        </message>
        <message>
            <source>Fewer than {fewest} votes: nothing is dropped.</source>
            <translation>不足 {fewest} 个的，不去最高和最低。</translation>
        </message>
        <message>
            <source>{number} votes or more: {what}</source>
            <translation>有 {number} 个及以上的：{what}</translation>
        </message>
        <message>
            <source>Where nothing would be left, nothing is dropped.</source>
            <translation>去掉后一个不剩的，就不去。</translation>
        </message>
        <message>
            <source>Nothing is dropped.</source>
            <translation>最高分、最低分都不去掉。</translation>
        </message>
        <message>
            <source>Only the middle one counts when they stand in order; with an even number, the middle two.</source>
            <translation>从低到高排好，只取正中间一个；双数时取中间两个。</translation>
        </message>
        <message>
            <source>The lowest and the highest count half, all others in full; with fewer than 3 votes all count in full.</source>
            <translation>最低分和最高分各按半个计，其余按一个计；不足 3 个时都按一个计。</translation>
        </message>
        <message>
            <source>Only the two closest to each other count, the higher pair where two pairs are as close; with fewer than 3 votes all count.</source>
            <translation>只取最接近的两个分，同样接近的取较高的一对；不足 3 个时全取。</translation>
        </message>
        <message>
            <source>The mean of what is left is the panel's score.</source>
            <translation>留下的求平均数，就是评审组得分。</translation>
        </message>
        <message>
            <source>The sum of what is left, not the mean, is the panel's score.</source>
            <translation>留下的相加，不求平均，就是评审组得分。</translation>
        </message>
        <message>
            <source>A sheet of {judges} counts as {votes} votes.</source>
            <translation>{judges}的评分表一份按 {votes} 票计。</translation>
        </message>
        <message>
            <source>Sheets of {judges} are kept but do not count.</source>
            <translation>{judges}的评分表只留存，不计入。</translation>
        </message>
        <message>
            <source>A reserve's sheet counts only where it stands in for a sheet that was set aside.</source>
            <translation>后备评委的评分表，只在顶替被拿开的评分表时计入。</translation>
        </message>
        <message>
            <source>The result is multiplied by {factor}.</source>
            <translation>结果再乘 {factor}。</translation>
        </message>
        <message>
            <source>Entries with the same final score are compared one rule after the other, until they differ:</source>
            <translation>最终得分相同的，依次比较，分出先后为止：</translation>
        </message>
        <message>
            <source>Entries that are still level are compared one rule after the other, until they differ:</source>
            <translation>仍分不出先后的，依次比较，分出先后为止：</translation>
        </message>
        <message>
            <source>The higher final score goes first.</source>
            <translation>最终得分高的在前。</translation>
        </message>
        <message>
            <source>The lower final score goes first.</source>
            <translation>最终得分低的在前。</translation>
        </message>
        <message>
            <source>There is an overall ranking, and one for each track ({tracks}).</source>
            <translation>排总名次，各组别（{tracks}）另排名次。</translation>
        </message>
        <message>
            <source>Entries that withdrew, were disqualified or had their result cancelled are listed without a place.</source>
            <translation>退赛、取消资格、成绩取消的项目列出，不排名。</translation>
        </message>
        <message>
            <source>Whoever is still equal shares the place.</source>
            <translation>仍相同的，名次并列。</translation>
        </message>
        <message>
            <source>{what}: the higher goes first.</source>
            <translation>比{what}，高的在前。</translation>
        </message>
        <message>
            <source>{what}: the lower goes first.</source>
            <translation>比{what}，低的在前。</translation>
        </message>
        <message>
            <source>Final score before rounding</source>
            <translation>未取整的最终得分</translation>
        </message>
        <message>
            <source>Mean of all counting sheets, nothing dropped</source>
            <translation>全部有效评分表的平均数（不去最高最低）</translation>
        </message>
        <message>
            <source>Sum of all counting sheets</source>
            <translation>全部有效评分表的总和</translation>
        </message>
        <message>
            <source>Highest single sheet</source>
            <translation>单份评分表的最高分</translation>
        </message>
        <message>
            <source>Lowest single sheet</source>
            <translation>单份评分表的最低分</translation>
        </message>
        <message>
            <source>Sum without the lowest sheet, then without the two lowest, and so on</source>
            <translation>去掉最低一份后的总和，相同的再去掉两份，依次类推</translation>
        </message>
        <message>
            <source>Number of judges who put the entry first</source>
            <translation>把项目排在第一的评委人数</translation>
        </message>
        <message>
            <source>Total given by {of}</source>
            <translation>{of}打的总分</translation>
        </message>
        <message>
            <source>Points deducted</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>A ruling decides, with its reason on record. Until then the place is shared.</source>
            <translation>由裁定决定，写明理由；裁定之前名次并列。</translation>
        </message>
        <message>
            <source>A drawing of lots decides. Until then the place is shared.</source>
            <translation>抽签决定；抽签之前名次并列。</translation>
        </message>
        <message>
            <source>Score of {of}</source>
            <translation>“{of}”得分</translation>
        </message>
        <message>
            <source>Score for the criterion {of}</source>
            <translation>“{of}”的指标得分</translation>
        </message>
        <message>
            <source>Figure of the indicator {of}</source>
            <translation>“{of}”的实绩数值</translation>
        </message>
        <message>
            <source>Final score of the earlier round {of}</source>
            <translation>前轮“{of}”的最终得分</translation>
        </message>
        <message>
            <source>{what} ({of})</source>
            <translation>{what}（“{of}”）</translation>
        </message>
        <message>
            <source>the head judge</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>After a shared place, places are skipped: two in second place are followed by fourth place.</source>
            <translation>名次并列后跳号：两个并列第二，下一个是第四。</translation>
        </message>
        <message>
            <source>After a shared place, no place is skipped: two in second place are followed by third place.</source>
            <translation>名次并列后不跳号：两个并列第二，下一个是第三。</translation>
        </message>
        <message>
            <source>Those who share get the mean of their places: two in second and third place both get 2.5.</source>
            <translation>名次并列的取平均名次：第二、第三并列，都是 2.5。</translation>
        </message>
        <message>
            <source>Award or cut line</source>
            <translation>奖项或晋级线</translation>
        </message>
        <message>
            <source>Among</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>名额</translation>
        </message>
        <message>
            <source>A tie at the last place</source>
            <translation>末位同分</translation>
        </message>
        <message>
            <source>Awards are given in order of places, one after the other; what cannot be given stays vacant.</source>
            <translation>奖项按名次依次授予，授不出的空缺。</translation>
        </message>
        <message>
            <source>A cut line counts from first place on, whatever awards are given.</source>
            <translation>晋级线从第一名起算，与奖项无关。</translation>
        </message>
        <message>
            <source>{name} ({kind})</source>
            <translation>{name}（{kind}）</translation>
        </message>
        <message>
            <source>{name}, to {round}</source>
            <translation>{name}，进入{round}</translation>
        </message>
        <message>
            <source>each track by itself</source>
            <translation>各组别分别</translation>
        </message>
        <message>
            <source>all entries</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>all who qualify</source>
            <translation>达到的全部</translation>
        </message>
        <message>
            <source>{count} places</source>
            <translation>{count} 名</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1 名</translation>
        </message>
        <message>
            <source>{percent}% of the ranked entries, rounded down</source>
            <translation>排名项目的 {percent}%，舍去零头</translation>
        </message>
        <message>
            <source>{percent}% of the ranked entries, rounded up</source>
            <translation>排名项目的 {percent}%，零头进一</translation>
        </message>
        <message>
            <source>{percent}% of the ranked entries, rounded half up</source>
            <translation>排名项目的 {percent}%，四舍五入</translation>
        </message>
        <message>
            <source>{size}, with {minimum} or more</source>
            <translation>{size}，且不低于 {minimum}</translation>
        </message>
        <message>
            <source>{size}, with {minimum} or less</source>
            <translation>{size}，且不高于 {minimum}</translation>
        </message>
        <message>
            <source>all who are tied get it</source>
            <translation>同分的都获得</translation>
        </message>
        <message>
            <source>none of the tied gets it; the place stays vacant</source>
            <translation>同分的都不获得，名额空缺</translation>
        </message>
        <message>
            <source>open until a ruling or a lot separates them</source>
            <translation>待裁定或抽签分出先后</translation>
        </message>
        <message>
            <source>1 point</source>
            <translation>1 分</translation>
        </message>
        <message>
            <source>{number} points</source>
            <translation>{number} 分</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>final score</source>
            <translation>最终得分</translation>
        </message>
        <message>
            <source>{points} ({track})</source>
            <translation>{track} {points}</translation>
        </message>
        <message>
            <source> / </source>
            <translation>·</translation>
        </message>
        <message>
            <source>from {low} to {high}</source>
            <translation>{low}至 {high}</translation>
        </message>
        <message>
            <source>{low} and above</source>
            <translation>{low}以上</translation>
        </message>
        <message>
            <source>{high} and below</source>
            <translation>{high}以下</translation>
        </message>
        <message>
            <source>any figure</source>
            <translation>任何数值</translation>
        </message>
        <message>
            <source>{value} (not included)</source>
            <translation>{value}（不含）</translation>
        </message>
        <message>
            <source>{value} (included)</source>
            <translation>{value}（含）</translation>
        </message>
        <message>
            <source>Judge {number}</source>
            <translation>评委 {number}</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>From figures</source>
            <translation>指标换算</translation>
        </message>
        <message>
            <source>Judges' marks</source>
            <translation>评委打分</translation>
        </message>
        <message>
            <source>Verified by the organizer</source>
            <translation>主控台核验，评委不改</translation>
        </message>
        <message>
            <source>One sheet per judge</source>
            <translation>每位评委一张表</translation>
        </message>
        <message>
            <source>{count} items: {sum}</source>
            <translation>{count} 项合计 {sum}</translation>
        </message>
        <message>
            <source>Sum {sum}, {missing} short</source>
            <translation>合计 {sum}，还差 {missing}</translation>
        </message>
        <message>
            <source>Sum {sum}, {over} over</source>
            <translation>合计 {sum}，多 {over}</translation>
        </message>
        <message>
            <source>bonus</source>
            <translation>附加分</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>可不评</translation>
        </message>
        <message>
            <source>some tracks</source>
            <translation>部分组别</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>评价项</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>满分</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>计分方式</translation>
        </message>
        <message>
            <source>Bands / thresholds</source>
            <translation>档位 / 阈值</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步长</translation>
        </message>
        <message>
            <source>“{text}” is not a number of points. Type one such as 20 or 12.5; nothing was changed.</source>
            <translation>“{text}”不是分值，请填 20 或 12.5 这样的数；原值未改。</translation>
        </message>
        <message>
            <source>A name cannot be empty; nothing was changed.</source>
            <translation>名称不能为空，原名未改。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>不舍入</translation>
        </message>
        <message>
            <source>{places}, {mode}</source>
            <translation>{places}，{mode}</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1 位</translation>
        </message>
        <message>
            <source>{number} places</source>
            <translation>{number} 位</translation>
        </message>
        <message>
            <source>Band + points</source>
            <translation>档位＋分值</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>from {threshold}: {base} + {per_unit} each</source>
            <translation>满 {threshold} 得 {base}，每多 1 加 {per_unit}</translation>
        </message>
        <message>
            <source>every {unit}: {points}</source>
            <translation>每满 {unit} 得 {points} 分</translation>
        </message>
        <message>
            <source>at least {value}</source>
            <translation>不低于 {value}</translation>
        </message>
        <message>
            <source>least is best</source>
            <translation>越少越好</translation>
        </message>
        <message>
            <source>most is best</source>
            <translation>越多越好</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>{count} indicators, scored from verified figures</source>
            <translation>{count} 项指标，按核验值计分</translation>
        </message>
        <message>
            <source>{count} criteria, {method}</source>
            <translation>{count} 项，{method}</translation>
        </message>
        <message>
            <source>{judges} judges × {count} criteria, {method}</source>
            <translation>{judges} 位评委 × {count} 项，{method}</translation>
        </message>
        <message>
            <source>drops extremes by panel size</source>
            <translation>按评委人数去极值</translation>
        </message>
        <message>
            <source>drops {high} high {low} low, then the mean</source>
            <translation>去 {high} 高 {low} 低取平均</translation>
        </message>
        <message>
            <source>drops {high} high {low} low, then the sum</source>
            <translation>去 {high} 高 {low} 低后相加</translation>
        </message>
        <message>
            <source>{method}, per criterion</source>
            <translation>{method}（逐项）</translation>
        </message>
        <message>
            <source>{of}: higher score first</source>
            <translation>{of}得分高者先</translation>
        </message>
        <message>
            <source>{of}: larger figure first</source>
            <translation>{of}数值大者先</translation>
        </message>
        <message>
            <source>Higher unrounded score first</source>
            <translation>舍入前总分高者先</translation>
        </message>
        <message>
            <source>Higher mean of all judges first</source>
            <translation>全部评委平均分高者先</translation>
        </message>
        <message>
            <source>Higher sum of all judges first</source>
            <translation>全部评委总分高者先</translation>
        </message>
        <message>
            <source>Higher best judge's total first</source>
            <translation>最高一份评分高者先</translation>
        </message>
        <message>
            <source>Higher lowest judge's total first</source>
            <translation>最低一份评分高者先</translation>
        </message>
        <message>
            <source>Higher sum without the lowest judges first</source>
            <translation>依次去掉最低份后合计高者先</translation>
        </message>
        <message>
            <source>More judges who put it first</source>
            <translation>被评为第一的次数多者先</translation>
        </message>
        <message>
            <source>{of}: higher total first</source>
            <translation>{of}打分高者先</translation>
        </message>
        <message>
            <source>{of}: higher final score first</source>
            <translation>{of}总分高者先</translation>
        </message>
        <message>
            <source>More deductions first</source>
            <translation>扣分多者先</translation>
        </message>
        <message>
            <source>Still tied: by ruling</source>
            <translation>仍相同：裁定</translation>
        </message>
        <message>
            <source>Still tied: by drawing lots</source>
            <translation>仍相同：抽签</translation>
        </message>
        <message>
            <source>Still tied: shared place</source>
            <translation>仍相同：并列</translation>
        </message>
        <message>
            <source>Fewer deductions first</source>
            <translation>扣分少者先</translation>
        </message>
        <message>
            <source>{what} (lower first)</source>
            <translation>{what}（低者先）</translation>
        </message>
        <message>
            <source>{what} ({of})</source>
            <translation>{what}（{of}）</translation>
        </message>
        <message>
            <source>Head judge</source>
            <translation>评审组长</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>each track by itself</source>
            <translation>各组别分别</translation>
        </message>
        <message>
            <source>all entries</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <source>The rules as a whole</source>
            <translation>整套规则</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>Rounding: {station}</source>
            <translation>舍入：{station}</translation>
        </message>
        <message>
            <source>Order of the criteria</source>
            <translation>评价项顺序</translation>
        </message>
        <message>
            <source>Tie-break {number}</source>
            <translation>同分第 {number} 条</translation>
        </message>
        <message>
            <source>Ties</source>
            <translation>同分规则</translation>
        </message>
        <message>
            <source>Award or cut line</source>
            <translation>奖项或晋级线</translation>
        </message>
        <message>
            <source>points as they are</source>
            <translation>按原分相加</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>from {votes} votes: {method}</source>
            <translation>满 {votes} 票：{method}</translation>
        </message>
        <message>
            <source>there</source>
            <translation>有</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Name of the rules</source>
            <translation>规则名称</translation>
        </message>
        <message>
            <source>Where they come from</source>
            <translation>规则出处</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>Who is first</source>
            <translation>谁排在前</translation>
        </message>
        <message>
            <source>How the final score is made</source>
            <translation>总分怎样得出</translation>
        </message>
        <message>
            <source>Final score at least</source>
            <translation>总分不低于</translation>
        </message>
        <message>
            <source>Final score at most</source>
            <translation>总分不高于</translation>
        </message>
        <message>
            <source>Bonus points at most</source>
            <translation>加分上限</translation>
        </message>
        <message>
            <source>Deductions at most</source>
            <translation>扣分上限</translation>
        </message>
        <message>
            <source>Places after a shared one</source>
            <translation>并列后的名次</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>奖项名额</translation>
        </message>
        <message>
            <source>Figures nobody verified</source>
            <translation>未核验的数据</translation>
        </message>
        <message>
            <source>Point out marks further apart than</source>
            <translation>评分相差超过多少分提醒</translation>
        </message>
        <message>
            <source>A second person confirms figures</source>
            <translation>核验后须另一人复核</translation>
        </message>
        <message>
            <source>Deductions for time</source>
            <translation>超时扣分</translation>
        </message>
        <message>
            <source>Taken off from</source>
            <translation>从哪里扣</translation>
        </message>
        <message>
            <source>Earlier rounds</source>
            <translation>多轮合成</translation>
        </message>
        <message>
            <source>Rounds that count</source>
            <translation>计入的轮次</translation>
        </message>
        <message>
            <source>Factor of this round</source>
            <translation>本轮系数</translation>
        </message>
        <message>
            <source>Best rounds that count</source>
            <translation>取最好几轮</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>系数</translation>
        </message>
        <message>
            <source>Compare by</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Lower first</source>
            <translation>低者先</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Among</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>名额</translation>
        </message>
        <message>
            <source>or per cent</source>
            <translation>或比例</translation>
        </message>
        <message>
            <source>Fractions</source>
            <translation>不足一名时</translation>
        </message>
        <message>
            <source>Score at least</source>
            <translation>得分不低于</translation>
        </message>
        <message>
            <source>Tie at the last place</source>
            <translation>末位同分时</translation>
        </message>
        <message>
            <source>Advance to</source>
            <translation>晋级到</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Scored by</source>
            <translation>计分方式</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>评价项</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Stretch to full points of</source>
            <translation>折算为满分</translation>
        </message>
        <message>
            <source>Score at most</source>
            <translation>得分不高于</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>舍入</translation>
        </message>
        <message>
            <source>Worked out</source>
            <translation>计算单位</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Drop lowest</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>Drop highest</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>Not below so many</source>
            <translation>少于几位不去</translation>
        </message>
        <message>
            <source>By panel size</source>
            <translation>按人数分级</translation>
        </message>
        <message>
            <source>What is left</source>
            <translation>剩下的分</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>按什么计算</translation>
        </message>
        <message>
            <source>Weights of groups of judges</source>
            <translation>评委分组权重</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>乘系数</translation>
        </message>
        <message>
            <source>Times the figure of</source>
            <translation>乘以指标值</translation>
        </message>
        <message>
            <source>Votes from</source>
            <translation>满几票</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>去低</translation>
        </message>
        <message>
            <source>High</source>
            <translation>去高</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>修正方法</translation>
        </message>
        <message>
            <source>Coefficient</source>
            <translation>修正系数</translation>
        </message>
        <message>
            <source>Means and deviations</source>
            <translation>均值与标准差</translation>
        </message>
        <message>
            <source>Scores count from</source>
            <translation>计入的最低分</translation>
        </message>
        <message>
            <source>Scores count up to</source>
            <translation>计入的最高分</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差算法</translation>
        </message>
        <message>
            <source>Centre of standard scores</source>
            <translation>标准分中心</translation>
        </message>
        <message>
            <source>Spread of standard scores</source>
            <translation>标准分幅度</translation>
        </message>
        <message>
            <source>Point out below so many sheets</source>
            <translation>少于几份评分时提醒</translation>
        </message>
        <message>
            <source>Stands under</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Least mark</source>
            <translation>最低分</translation>
        </message>
        <message>
            <source>Bonus, on top of the full points</source>
            <translation>附加分，不占满分</translation>
        </message>
        <message>
            <source>May be left without a mark</source>
            <translation>可以不打分</translation>
        </message>
        <message>
            <source>Only for tracks</source>
            <translation>仅用于组别</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>What judges look at</source>
            <translation>评分说明</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>档位</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>档名</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>档位说明</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Points given</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Points at the threshold</source>
            <translation>起点得分</translation>
        </message>
        <message>
            <source>Points for each more</source>
            <translation>每多 1 得分</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Below the threshold</source>
            <translation>低于起点</translation>
        </message>
        <message>
            <source>Whole units only</source>
            <translation>只计整数</translation>
        </message>
        <message>
            <source>For every full</source>
            <translation>每满</translation>
        </message>
        <message>
            <source>Standard values</source>
            <translation>标准值</translation>
        </message>
        <message>
            <source>Share of the points</source>
            <translation>得满分的</translation>
        </message>
        <message>
            <source>The least is best</source>
            <translation>越少越好</translation>
        </message>
        <message>
            <source>Share of the worst</source>
            <translation>最差者得满分的</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Points each</source>
            <translation>每个得分</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>不低于</translation>
        </message>
        <message>
            <source>Points when met</source>
            <translation>达到得分</translation>
        </message>
        <message>
            <source>For the sum of an entry's bonuses; empty: no limit</source>
            <translation>每个项目的加分合计；留空不限</translation>
        </message>
        <message>
            <source>For the sum of its deductions; empty: no limit</source>
            <translation>每个项目的扣分合计；留空不限</translation>
        </message>
        <message>
            <source>Only pointed out, nothing is changed; empty: never</source>
            <translation>只提醒，不改分；留空不提醒</translation>
        </message>
        <message>
            <source>Empty: no limit</source>
            <translation>留空不限</translation>
        </message>
        <message>
            <source>Seconds over the limit; under it as a negative number</source>
            <translation>按超时秒数；不足时间填负数</translation>
        </message>
        <message>
            <source>Each final score counts times its factor</source>
            <translation>各轮总分乘系数计入</translation>
        </message>
        <message>
            <source>Empty: the points are added as they are</source>
            <translation>留空：按原分相加</translation>
        </message>
        <message>
            <source>Empty: as the criteria add up</source>
            <translation>留空：按各项合计</translation>
        </message>
        <message>
            <source>With fewer judges nothing is dropped</source>
            <translation>不足这个人数就不去</translation>
        </message>
        <message>
            <source>Replaces the numbers above, size by size</source>
            <translation>填了就代替上面的去高去低</translation>
        </message>
        <message>
            <source>Points, or each judge's order of the entries</source>
            <translation>用分数，或各评委排出的名次</translation>
        </message>
        <message>
            <source>Each group is worked out by itself; empty: no groups</source>
            <translation>各组分别计算；留空不分组</translation>
        </message>
        <message>
            <source>The panel's score is multiplied by this</source>
            <translation>评审组得分乘以这个数</translation>
        </message>
        <message>
            <source>Degree of difficulty, an indicator of the entry</source>
            <translation>难度系数，取自项目的指标</translation>
        </message>
        <message>
            <source>Between panels that judge different entries</source>
            <translation>各组评不同项目时使用</translation>
        </message>
        <message>
            <source>Decimals of each panel's coefficient</source>
            <translation>各组系数保留的小数</translation>
        </message>
        <message>
            <source>The mark is multiplied by this</source>
            <translation>打分乘以这个数</translation>
        </message>
        <message>
            <source>None ticked: for all</source>
            <translation>都不勾选：用于全部组别</translation>
        </message>
        <message>
            <source>Round as late as possible: early rounding makes ties</source>
            <translation>越晚舍入越好，过早舍入会造成同分</translation>
        </message>
        <message>
            <source>“{text}” is not a number that fits here; nothing was changed.</source>
            <translation>“{text}”不是这里可填的数，原值未改。</translation>
        </message>
        <message>
            <source>the edge itself counts</source>
            <translation>含这个数</translation>
        </message>
        <message>
            <source>beyond the edge</source>
            <translation>不含这个数</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>删除这一行</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>不乘</translation>
        </message>
        <message>
            <source>all judged dimensions</source>
            <translation>全部评委打分的维度</translation>
        </message>
        <message>
            <source>All settings</source>
            <translation>全部设置</translation>
        </message>
        <message>
            <source>Extremes</source>
            <translation>去极值</translation>
        </message>
        <message>
            <source>No dimension is marked by judges.</source>
            <translation>没有由评委打分的维度。</translation>
        </message>
        <message>
            <source>Awards ({number})</source>
            <translation>奖项（{number}）</translation>
        </message>
        <message>
            <source>{awards} · all tracks</source>
            <translation>{awards} · 不分组</translation>
        </message>
        <message>
            <source>{awards} · each track</source>
            <translation>{awards} · 各组分设</translation>
        </message>
        <message>
            <source>No awards yet. Add them in the settings.</source>
            <translation>还没有奖项，请在设置里添加。</translation>
        </message>
        <message>
            <source>and {number} more</source>
            <translation>还有 {number} 项</translation>
        </message>
        <message>
            <source>pts</source>
            <translation>分</translation>
        </message>
        <message>
            <source>per cent</source>
            <translation>百分比</translation>
        </message>
        <message>
            <source>points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Where bands begin, in</source>
            <translation>档位起点</translation>
        </message>
        <message>
            <source>Bands, the best first</source>
            <translation>档位，从高到低</translation>
        </message>
        <message>
            <source>Add a band</source>
            <translation>添加一档</translation>
        </message>
        <message>
            <source>Four usual bands</source>
            <translation>用优良中差四档</translation>
        </message>
        <message>
            <source>Remove this band</source>
            <translation>删除这一档</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>添加一行</translation>
        </message>
        <message>
            <source>New kind</source>
            <translation>新类别</translation>
        </message>
        <message>
            <source>Points by the band that the figure falls into.</source>
            <translation>数值落在哪一档，就得哪一档的分。</translation>
        </message>
        <message>
            <source>From a threshold on, so many points for each more, up to a limit.</source>
            <translation>达到起点得基本分，每多 1 再加，到上限为止。</translation>
        </message>
        <message>
            <source>So many points for every full unit.</source>
            <translation>每满一个单位得若干分。</translation>
        </message>
        <message>
            <source>Between standard values in proportion; beyond them it stays.</source>
            <translation>标准值之间按比例计算，两端之外不再变化。</translation>
        </message>
        <message>
            <source>Full points × figure ÷ best figure of all entries.</source>
            <translation>满分 × 本项目数值 ÷ 全场最好数值。</translation>
        </message>
        <message>
            <source>The best entry gets full points, the worst the least share.</source>
            <translation>全场最好得满分，最差得最低比例，其余按比例。</translation>
        </message>
        <message>
            <source>Number of each kind × its points, added up.</source>
            <translation>各类数量 × 每个得分，再相加。</translation>
        </message>
        <message>
            <source>A condition: an entry that misses it is not ranked.</source>
            <translation>基本条件，达不到的项目不参加排名。</translation>
        </message>
        <message>
            <source>The figure itself is the points.</source>
            <translation>数值就是得分。</translation>
        </message>
        <message>
            <source>A person gives the points from the documents.</source>
            <translation>由专人按材料给分。</translation>
        </message>
        <message>
            <source>A figure without points, to compare ties or to multiply by.</source>
            <translation>只记数值，不计分，用于同分比较或乘系数。</translation>
        </message>
        <message>
            <source>New band</source>
            <translation>新档</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>差</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>中</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>优</translation>
        </message>
        <message>
            <source>Settings: {kind}</source>
            <translation>{kind}设置</translation>
        </message>
        <message>
            <source>Ties in turn</source>
            <translation>同分依次比较</translation>
        </message>
        <message>
            <source>Tie-break chain</source>
            <translation>同分规则</translation>
        </message>
        <message>
            <source>Final score and places</source>
            <translation>总分与名次</translation>
        </message>
        <message>
            <source>Figures and warnings</source>
            <translation>核验与提醒</translation>
        </message>
        <message>
            <source>Bonuses, deductions, time</source>
            <translation>加扣分与超时</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>添加一级</translation>
        </message>
        <message>
            <source>This is the first round of the event.</source>
            <translation>这是赛事的第一轮。</translation>
        </message>
        <message>
            <source>Add a round</source>
            <translation>添加轮次</translation>
        </message>
        <message>
            <source>Ties, link by link</source>
            <translation>同分规则逐条设置</translation>
        </message>
        <message>
            <source>Add a tie-break</source>
            <translation>添加同分规则</translation>
        </message>
        <message>
            <source>Awards and cut lines</source>
            <translation>奖项与晋级线</translation>
        </message>
        <message>
            <source>Add an award or cut line</source>
            <translation>添加奖项或晋级线</translation>
        </message>
        <message>
            <source>New award</source>
            <translation>新奖项</translation>
        </message>
        <message>
            <source>The dimension</source>
            <translation>维度设置</translation>
        </message>
        <message>
            <source>Rounding at every station</source>
            <translation>各步舍入</translation>
        </message>
        <message>
            <source>From judges to one score</source>
            <translation>多位评委怎样合成</translation>
        </message>
        <message>
            <source>Add a size</source>
            <translation>添加一级</translation>
        </message>
        <message>
            <source>Add a group of judges</source>
            <translation>添加评委分组</translation>
        </message>
        <message>
            <source>Correction between panels or judges</source>
            <translation>分组或评委间修正</translation>
        </message>
        <message>
            <source>Each dimension</source>
            <translation>各维度</translation>
        </message>
        <message>
            <source>Remove the chosen one (Del)</source>
            <translation>删除选中的一条（Del）</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>新分组</translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name}（副本）</translation>
        </message>
        <message>
            <source>“{name}” removed. Ctrl+Z brings it back.</source>
            <translation>已删除“{name}”，Ctrl+Z 可恢复。</translation>
        </message>
        <message>
            <source>New marks</source>
            <translation>新评分维度</translation>
        </message>
        <message>
            <source>New figures</source>
            <translation>新数据维度</translation>
        </message>
        <message>
            <source>The row above has points of its own. Add a group first, then move rows into it.</source>
            <translation>上一行自己有分值。请先添加分组，再移进去。</translation>
        </message>
        <message>
            <source>Dimensions: add, remove, weights or points</source>
            <translation>维度：增删、按权重或原分</translation>
        </message>
        <message>
            <source>Count by weight</source>
            <translation>按权重合成</translation>
        </message>
        <message>
            <source>Add the points as they are</source>
            <translation>按原分相加</translation>
        </message>
        <message>
            <source>Add a dimension that judges mark</source>
            <translation>添加评委打分的维度</translation>
        </message>
        <message>
            <source>Add a dimension from figures</source>
            <translation>添加按数据计分的维度</translation>
        </message>
        <message>
            <source>Settings of “{name}”</source>
            <translation>“{name}”设置</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>删除“{name}”</translation>
        </message>
        <message>
            <source>{points} pts</source>
            <translation>{points} 分</translation>
        </message>
        <message>
            <source>New criterion</source>
            <translation>新评价项</translation>
        </message>
        <message>
            <source>Add a criterion (Ins)</source>
            <translation>添加评价项（Ins）</translation>
        </message>
        <message>
            <source>Add a group</source>
            <translation>添加分组</translation>
        </message>
        <message>
            <source>Duplicate (Ctrl+D)</source>
            <translation>复制一份（Ctrl+D）</translation>
        </message>
        <message>
            <source>Remove (Del)</source>
            <translation>删除（Del）</translation>
        </message>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>上移（Alt+↑）</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>下移（Alt+↓）</translation>
        </message>
        <message>
            <source>Move out of the group (Alt+←)</source>
            <translation>移出分组（Alt+←）</translation>
        </message>
        <message>
            <source>Move into the group above (Alt+→)</source>
            <translation>移入上方分组（Alt+→）</translation>
        </message>
        <message>
            <source>Settings of this row (Enter)</source>
            <translation>这一行的设置（Enter）</translation>
        </message>
        <message>
            <source>Bands join up without overlap; nothing contradicts</source>
            <translation>各档相接、无重叠，规则没有矛盾</translation>
        </message>
        <message>
            <source>More rules</source>
            <translation>更多规则</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>final score · bonuses and time · earlier rounds · every rounding · correction between panels</source>
            <translation>总分与名次 · 加扣分与超时 · 多轮合成 · 各步舍入 · 分组修正</translation>
        </message>
        <message>
            <source>Added up</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>Unrounded</source>
            <translation>舍入前</translation>
        </message>
        <message>
            <source>{round} × {weight}</source>
            <translation>{round} × {weight}</translation>
        </message>
        <message>
            <source>Final score ({rounding})</source>
            <translation>总分（{rounding}）</translation>
        </message>
        <message>
            <source>{mode} to {places}</source>
            <translation>{mode} {places}</translation>
        </message>
        <message>
            <source>{dimension}: {count} items</source>
            <translation>{dimension} {count} 项合计</translation>
        </message>
        <message>
            <source>Corrected between panels</source>
            <translation>分组修正后</translation>
        </message>
        <message>
            <source>Stretched to {full} points</source>
            <translation>折算为 {full} 分制</translation>
        </message>
        <message>
            <source>{dimension} × {weight}%</source>
            <translation>{dimension} × {weight}%</translation>
        </message>
        <message>
            <source>{dimension}: the panel's score</source>
            <translation>{dimension}得分</translation>
        </message>
        <message>
            <source>Sum of {count}</source>
            <translation>{count} 位相加</translation>
        </message>
        <message>
            <source>Mean of the other {count}</source>
            <translation>其余 {count} 位平均</translation>
        </message>
        <message>
            <source>Mean of {count}</source>
            <translation>{count} 位平均</translation>
        </message>
        <message>
            <source>Judge {number}</source>
            <translation>评委 {number}</translation>
        </message>
        <message>
            <source>counts half</source>
            <translation>计一半</translation>
        </message>
        <message>
            <source>lowest, out</source>
            <translation>去最低</translation>
        </message>
        <message>
            <source>highest, out</source>
            <translation>去最高</translation>
        </message>
        <message>
            <source>no sheet</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Only {count} judges there</source>
            <translation>只到 {count} 位评委</translation>
        </message>
        <message>
            <source>One judge recused</source>
            <translation>1 位评委回避</translation>
        </message>
        <message>
            <source>0 counts, {zero}; without a sheet {missing}</source>
            <translation>0 是有效分，得 {zero}；未评则 {missing}</translation>
        </message>
        <message>
            <source>A judge gives 0</source>
            <translation>评委打 0 分</translation>
        </message>
        <message>
            <source>only {count} of them is dropped</source>
            <translation>只去掉 {count} 份</translation>
        </message>
        <message>
            <source>Two share the highest</source>
            <translation>最高分有两位相同</translation>
        </message>
        <message>
            <source>no score</source>
            <translation>没有得分</translation>
        </message>
        <message>
            <source>{count} judges, drop {high} high {low} low: {value}</source>
            <translation>{count} 位去 {high} 高 {low} 低，得 {value}</translation>
        </message>
        <message>
            <source>nothing dropped, mean {value}</source>
            <translation>不去极值，平均 {value}</translation>
        </message>
        <message>
            <source>Total of judge {number}</source>
            <translation>评委 {number} 总分</translation>
        </message>
        <message>
            <source>out of {full}</source>
            <translation>满分 {full}</translation>
        </message>
        <message>
            <source>“{criterion}” as judges see it</source>
            <translation>评委看到的“{criterion}”</translation>
        </message>
        <message>
            <source>in steps of {step}</source>
            <translation>步长 {step}</translation>
        </message>
        <message>
            <source>“{criterion}” in the example</source>
            <translation>样例中的“{criterion}”</translation>
        </message>
        <message>
            <source>Worked example</source>
            <translation>实算样例</translation>
        </message>
        <message>
            <source>follows every edit</source>
            <translation>改规则立即重算</translation>
        </message>
        <message>
            <source>Edge cases</source>
            <translation>边界情形</translation>
        </message>
        <message>
            <source>Own totals again</source>
            <translation>恢复样例分</translation>
        </message>
        <message>
            <source>Totals of {count} judges (try other numbers)</source>
            <translation>{count} 位评委总分（可改数试算）</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>得 {points} 分</translation>
        </message>
        <message>
            <source>Start from a built-in rulebook…</source>
            <translation>从现成规则开始…</translation>
        </message>
        <message>
            <source>Drop the draft, back to v{number}</source>
            <translation>放弃草稿，回到 v{number}</translation>
        </message>
        <message>
            <source>v{version} in force, used for {count} sheets</source>
            <translation>现行 v{version}，已用于 {count} 份评分</translation>
        </message>
        <message>
            <source>No draft</source>
            <translation>没有改动</translation>
        </message>
        <message>
            <source>Draft v{number} · saving</source>
            <translation>草稿 v{number} · 保存中</translation>
        </message>
        <message>
            <source>Draft v{number} · saved</source>
            <translation>草稿 v{number} · 已保存</translation>
        </message>
        <message>
            <source>Draft v{number} · two versions</source>
            <translation>草稿 v{number} · 有两份</translation>
        </message>
        <message>
            <source>Draft v{number} · not saved</source>
            <translation>草稿 v{number} · 未保存</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Compare with v{number}</source>
            <translation>与 v{number} 比较</translation>
        </message>
        <message>
            <source>Publish v{number}…</source>
            <translation>发布 v{number}…</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rules sheet</source>
            <translation>计分规则单</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>撤销（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Y)</source>
            <translation>重做（Ctrl+Y）</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>{count} options differ</source>
            <translation>{count} 处不同</translation>
        </message>
        <message>
            <source>Nothing differs</source>
            <translation>没有不同</translation>
        </message>
        <message>
            <source>Draft v{new} and v{old} in force</source>
            <translation>草稿 v{new} 与现行 v{old}</translation>
        </message>
        <message>
            <source>Draft: the PDF prints the rules in force.</source>
            <translation>这是草稿；PDF 打印的是现行规则。</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Publish v{number}?</source>
            <translation>发布 v{number}？</translation>
        </message>
        <message>
            <source>v{number} cannot be published yet</source>
            <translation>v{number} 还不能发布</translation>
        </message>
        <message>
            <source>Why are the rules changed? The reason is kept.</source>
            <translation>为什么改规则？理由会留存。</translation>
        </message>
        <message>
            <source>Back to the draft</source>
            <translation>回到草稿</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>先不发布</translation>
        </message>
        <message>
            <source>Publish v{number}</source>
            <translation>发布 v{number}</translation>
        </message>
        <message>
            <source>No sheet is submitted yet; the rules change for everybody at once.</source>
            <translation>还没有提交的评分，发布后立即对所有人生效。</translation>
        </message>
        <message>
            <source>{count} sheets were given under v{old}: an amendment. Both versions are kept.</source>
            <translation>已有 {count} 份评分按 v{old} 打出，这是修订，两个版本都会留存。</translation>
        </message>
        <message>
            <source>{count} recorded figures have no indicator any more and go with them.</source>
            <translation>有 {count} 条已录数据的指标不再存在，将一并去掉。</translation>
        </message>
        <message>
            <source>It changes the place or score of {count} entries:</source>
            <translation>{count} 个项目的名次或总分会变：</translation>
        </message>
        <message>
            <source>Choose a line to mend what it says.</source>
            <translation>点一条，去改正。</translation>
        </message>
        <message>
            <source>No place and no score changes.</source>
            <translation>名次和总分都不变。</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Meanwhile the draft was published or dropped elsewhere. Yours is still here.</source>
            <translation>草稿已在别处发布或放弃，您改的内容还在这里。</translation>
        </message>
        <message>
            <source>{who} saved another draft. Look at it, and yours is one Ctrl+Z away.</source>
            <translation>{who}保存了另一份草稿。可先看对方的，按一次 Ctrl+Z 就能回到您的。</translation>
        </message>
        <message>
            <source>The same rules were edited elsewhere</source>
            <translation>这套规则在别处也改过</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>有人</translation>
        </message>
        <message>
            <source>Look at the other one</source>
            <translation>看对方的</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>保留我的</translation>
        </message>
        <message>
            <source>The draft could not be saved</source>
            <translation>草稿没有保存</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Started from “{name}”. Ctrl+Z brings the rules before it back.</source>
            <translation>已换成“{name}”，Ctrl+Z 可换回原来的规则。</translation>
        </message>
        <message>
            <source>Save the rules sheet</source>
            <translation>保存计分规则单</translation>
        </message>
        <message>
            <source>{event} rules v{version}</source>
            <translation>{event} 计分规则单 v{version}</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Reading the rules…</source>
            <translation>正在读取规则…</translation>
        </message>
    </context>
    <context>
        <name>RulingKind</name>
        <message>
            <source>Ruling</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Drawing of lots</source>
            <translation>抽签</translation>
        </message>
    </context>
    <context>
        <name>RulingPanel</name>
        <message>
            <source>Put the tied entries in the order that was decided, best first.</source>
            <translation>按裁定的先后排好，第一位在前。</translation>
        </message>
        <message>
            <source>Put the tied entries in the order that was drawn, first lot first.</source>
            <translation>按抽签的先后排好，第一签在前。</translation>
        </message>
        <message>
            <source>The seed decides: entries by the SHA-256 of “{example}”; anybody can check</source>
            <translation>次序由种子决定：按“{example}”的 SHA-256 从小到大排，谁都可以复核</translation>
        </message>
        <message>
            <source>How lots are drawn</source>
            <translation>抽签方式</translation>
        </message>
        <message>
            <source>On the table</source>
            <translation>现场抽签</translation>
        </message>
        <message>
            <source>By the program</source>
            <translation>程序抽签</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>裁定人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Order, best first</source>
            <translation>先后，第一位在前</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>{count} entries are tied</source>
            <translation>{count} 个项目同分</translation>
        </message>
        <message>
            <source>Drawn by the program, seed {seed}, by the SHA-256 of “seed/code”</source>
            <translation>程序抽签，种子 {seed}，按“种子/编号”的 SHA-256 排序</translation>
        </message>
    </context>
    <context>
        <name>Seal</name>
        <message>
            <source>To scoring</source>
            <translation>去评分</translation>
        </message>
        <message>
            <source>To the live page</source>
            <translation>去现场</translation>
        </message>
        <message>
            <source>To paper entry</source>
            <translation>去纸面录入</translation>
        </message>
        <message>
            <source>To the figures</source>
            <translation>去实绩核验</translation>
        </message>
        <message>
            <source>To the results</source>
            <translation>去结果</translation>
        </message>
        <message>
            <source>To the rules</source>
            <translation>去规则</translation>
        </message>
        <message>
            <source>Score sheets missing: {number}</source>
            <translation>缺评分表 {number} 份</translation>
        </message>
        <message>
            <source>Sheets held back and not settled: {number}</source>
            <translation>待处理的评分表 {number} 份</translation>
        </message>
        <message>
            <source>Overtime not decided: {number}</source>
            <translation>超时未处理 {number} 项</translation>
        </message>
        <message>
            <source>Corrections begun and not submitted: {number}</source>
            <translation>更正未提交 {number} 份</translation>
        </message>
        <message>
            <source>Paper sheets keyed once or differently: {number}</source>
            <translation>纸面评分没有录完或两次不一致 {number} 份</translation>
        </message>
        <message>
            <source>Figures missing or without evidence: {number}</source>
            <translation>实绩缺数值或缺佐证 {number} 项</translation>
        </message>
        <message>
            <source>Figures not verified: {number}</source>
            <translation>实绩没有核验 {number} 项</translation>
        </message>
        <message>
            <source>Figures not confirmed by a second person: {number}</source>
            <translation>实绩没有第二人复核 {number} 项</translation>
        </message>
        <message>
            <source>Marks too far apart: {number}</source>
            <translation>极差过大 {number} 项</translation>
        </message>
        <message>
            <source>Ties not decided: {number}</source>
            <translation>同分没有裁定 {number} 组</translation>
        </message>
        <message>
            <source>Awards that a missing sheet may still move: {number}</source>
            <translation>因缺评分表而未定的奖项 {number} 个</translation>
        </message>
        <message>
            <source>A draft of the rules was never published</source>
            <translation>规则有草稿没有发布</translation>
        </message>
        <message>
            <source>Entries that still take sheets: {number}</source>
            <translation>没有收卷的项目 {number} 个</translation>
        </message>
        <message>
            <source>{what} ({names})</source>
            <translation>{what}（{names}）</translation>
        </message>
        <message>
            <source>{round}: {what}</source>
            <translation>{round}：{what}</translation>
        </message>
        <message>
            <source>no. {number} · {digest}</source>
            <translation>第 {number} 条 · {digest}</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>no. {number}</source>
            <translation>第 {number} 次</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Sealed at</source>
            <translation>封存时间</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>封存人</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>主办方</translation>
        </message>
        <message>
            <source>Key code</source>
            <translation>密钥码</translation>
        </message>
        <message>
            <source>End of the log</source>
            <translation>日志末条</translation>
        </message>
        <message>
            <source>Seal no. {number} · {time} · {person}</source>
            <translation>第 {number} 次封存 · {time} · {person}</translation>
        </message>
        <message>
            <source>Seal no. {number} broken · {time} · {person}: {reason}</source>
            <translation>第 {number} 次封存已解除 · {time} · {person}：{reason}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} and {rest} more</source>
            <translation>{names}，另 {rest} 个</translation>
        </message>
        <message>
            <source>Seal &amp; archive</source>
            <translation>封存归档</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>已封存</translation>
        </message>
        <message>
            <source>Not sealed</source>
            <translation>未封存</translation>
        </message>
        <message>
            <source>Results, rules and marks cannot change from then on.</source>
            <translation>封存后，成绩、规则、评分都不能再改。</translation>
        </message>
        <message>
            <source>To change anything, the seal has to be broken with a reason.</source>
            <translation>需要更改时，说明理由解除封存。</translation>
        </message>
        <message>
            <source>The event was changed meanwhile: this is the code now.</source>
            <translation>赛事刚有改动，这是现在的内容码。</translation>
        </message>
        <message>
            <source>Still open:</source>
            <translation>还有未了的事：</translation>
        </message>
        <message>
            <source>Seal the event as no. {number}, by {person}?</source>
            <translation>第 {number} 次封存，封存人 {person}？</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>暂不封存</translation>
        </message>
        <message>
            <source>Type “{word}”</source>
            <translation>键入“{word}”</translation>
        </message>
        <message>
            <source>Break seal no. {number}?</source>
            <translation>解除第 {number} 次封存？</translation>
        </message>
        <message>
            <source>Marks, rules and rulings can be changed again. The seal stays on record as broken, with the reason; every paper printed from then on says so.</source>
            <translation>解除后，评分、规则、裁定又可以改。这次封存连同解除理由留在记录里，此后打印的文书都会注明。</translation>
        </message>
        <message>
            <source>Keep it sealed</source>
            <translation>保持封存</translation>
        </message>
        <message>
            <source>Break the seal</source>
            <translation>解除封存</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Broken by</source>
            <translation>解除人</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>没有做成</translation>
        </message>
        <message>
            <source>SEAL</source>
            <translation>封存</translation>
        </message>
        <message>
            <source>Sealed · {code}</source>
            <translation>已封存 · {code}</translation>
        </message>
        <message>
            <source>{seal}. Results, rules and marks cannot change</source>
            <translation>{seal}。成绩、规则、评分不能再改</translation>
        </message>
        <message>
            <source>Seal broken</source>
            <translation>封存已解除</translation>
        </message>
        <message>
            <source>Say who seals the event</source>
            <translation>填写封存人姓名</translation>
        </message>
        <message>
            <source>Once sealed, results, rules and marks cannot change. The code proves it: it stands on every paper and workbook. A seal can be broken, with a reason that stays on record.</source>
            <translation>封存后，成绩、规则、评分都不能再改。封存码就是凭证，印在每份文书和工作簿上。确需更改，说明理由解除封存，解除记录永久保留。</translation>
        </message>
        <message>
            <source>Seal…</source>
            <translation>封存…</translation>
        </message>
        <message>
            <source>Content code now: {code}</source>
            <translation>当前内容码：{code}</translation>
        </message>
        <message>
            <source>Seal code</source>
            <translation>封存码</translation>
        </message>
        <message>
            <source>Read it to the supervisor, who compares it with the papers that were signed.</source>
            <translation>念给监督人，与签过字的文书核对。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Break the seal…</source>
            <translation>解除封存…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>2  Seal</source>
            <translation>2  封存</translation>
        </message>
        <message>
            <source>Seals so far</source>
            <translation>历次封存</translation>
        </message>
        <message>
            <source>{number} open</source>
            <translation>{number} 处未了</translation>
        </message>
        <message>
            <source>{number} open when it was sealed</source>
            <translation>封存时 {number} 处未了</translation>
        </message>
        <message>
            <source>1  Check before sealing</source>
            <translation>1  封存前检查</translation>
        </message>
        <message>
            <source>Looking through the event…</source>
            <translation>正在检查赛事…</translation>
        </message>
        <message>
            <source>Nothing was open when it was sealed.</source>
            <translation>封存时没有未了的事。</translation>
        </message>
        <message>
            <source>Nothing is open: no sheet, figure, tie or award waits for anybody.</source>
            <translation>没有未了的事：评分表、实绩、同分、奖项都已落定。</translation>
        </message>
        <message>
            <source>None of this keeps the event from being sealed.</source>
            <translation>这些都不妨碍封存，封存时会再列出来。</translation>
        </message>
        <message>
            <source>Sealed as it is. To settle any of this, break the seal first.</source>
            <translation>已按现状封存。要处理这些，先解除封存。</translation>
        </message>
        <message>
            <source>Writing the archive…</source>
            <translation>正在写归档…</translation>
        </message>
        <message>
            <source>3  Publish and archive</source>
            <translation>3  公布与归档</translation>
        </message>
        <message>
            <source>Results workbook</source>
            <translation>结果工作簿</translation>
        </message>
        <message>
            <source>Ranking, marks, rulings and a sheet that recomputes everything</source>
            <translation>排名、评分、裁定，附可重新计算的复核表</translation>
        </message>
        <message>
            <source>Public table</source>
            <translation>公示表</translation>
        </message>
        <message>
            <source>Scores, places and awards; judges as numbers, no telephone numbers</source>
            <translation>得分、名次、奖项；评委用编号，不含电话</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Score sheets, summaries, the ranking to sign, certificates</source>
            <translation>评分表、汇总表、签字用的名次表、证书</translation>
        </message>
        <message>
            <source>To the papers</source>
            <translation>去文书</translation>
        </message>
        <message>
            <source>Event, workbooks, papers, evidence and seal in one file that opens years later</source>
            <translation>赛事、工作簿、文书、佐证、封存合成一个文件，多年后仍能打开</translation>
        </message>
        <message>
            <source>Everything in one file. Not sealed yet: the archive will say so</source>
            <translation>全部内容合成一个文件。尚未封存，归档里会注明</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Archive…</source>
            <translation>归档…</translation>
        </message>
        <message>
            <source>{path} · {members} files, {size} MB</source>
            <translation>{path} · {members} 个文件，{size} MB</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>“{file}” could not be written</source>
            <translation>“{file}”没有写成</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>No archive was written.</source>
            <translation>没有写出归档文件。</translation>
        </message>
        <message>
            <source>Verifying {file}…</source>
            <translation>正在核验 {file}…</translation>
        </message>
        <message>
            <source>4  Verify</source>
            <translation>4  核验</translation>
        </message>
        <message>
            <source>Recomputes an event file, a results workbook or an archive from its raw marks, and names every difference.</source>
            <translation>从原始评分重新计算赛事文件、结果工作簿或归档，逐处指出不同。</translation>
        </message>
        <message>
            <source>Verify this event</source>
            <translation>核验本赛事</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Verify again</source>
            <translation>再核验一次</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>复制清单</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>It holds: recomputed, nothing differs</source>
            <translation>相符：重新计算，没有不同</translation>
        </message>
        <message>
            <source>It could not be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>It does not hold: {number} differences</source>
            <translation>不相符：{number} 处不同</translation>
        </message>
        <message>
            <source>Event file</source>
            <translation>赛事文件</translation>
        </message>
        <message>
            <source>It bears no code: it was made by an earlier version</source>
            <translation>没有内容码：由较早版本的程序写出</translation>
        </message>
        <message>
            <source>Seal code {code}</source>
            <translation>封存码 {code}</translation>
        </message>
        <message>
            <source>Key code {code}</source>
            <translation>密钥码 {code}</translation>
        </message>
        <message>
            <source>Content code {code}, not sealed</source>
            <translation>内容码 {code}，未封存</translation>
        </message>
    </context>
    <context>
        <name>SealedForm</name>
        <message>
            <source>The event is sealed: nothing can be changed until the seal is broken.</source>
            <translation>赛事已封存，解除封存前不能更改。</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Screens and new workbooks</source>
            <translation>界面与新工作簿的语言</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Dark is easier on the eyes in a dim hall</source>
            <translation>暗的会场里，深色更舒服</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Rows and icons grow with the text</source>
            <translation>行高和图标随字号放大</translation>
        </message>
        <message>
            <source>Bell</source>
            <translation>铃声</translation>
        </message>
        <message>
            <source>Rings on this computer when time on stage runs out</source>
            <translation>台上计时快到和到点时，在这台电脑上响铃</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Stands in the log beside everything you do</source>
            <translation>记入日志</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>备份文件夹</translation>
        </message>
        <message>
            <source>Judging App {version}. Log files: {folder}</source>
            <translation>评审台 {version}，日志在 {folder}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Beside the event</source>
            <translation>放回赛事旁边</translation>
        </message>
        <message>
            <source>Folder for the backups of all events</source>
            <translation>所有赛事的备份文件夹</translation>
        </message>
        <message>
            <source>A folder beside each event; choose a second drive to be safer</source>
            <translation>现在放在各赛事文件旁边；选另一块磁盘更稳妥</translation>
        </message>
        <message>
            <source>{folder}, in place of the folder beside each event; if it is gone, beside it again</source>
            <translation>{folder}，不再放在赛事旁边；该文件夹不在时暂放赛事旁边</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To hand in</source>
            <translation>未交</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>To be settled</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺分</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>已入库</translation>
        </message>
        <message>
            <source>Nothing due</source>
            <translation>不用评</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Rev.</source>
            <translation>版</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>入库回执</translation>
        </message>
        <message>
            <source>Missing: {names} and {count} more</source>
            <translation>缺：{names} 等，另有 {count} 项</translation>
        </message>
        <message>
            <source>Missing: {names}</source>
            <translation>缺：{names}</translation>
        </message>
        <message>
            <source>Complete, not handed in yet</source>
            <translation>已填满，未提交</translation>
        </message>
        <message>
            <source>Back to scoring</source>
            <translation>回到评分</translation>
        </message>
        <message>
            <source>My sheets</source>
            <translation>我的评分表</translation>
        </message>
        <message>
            <source>{count} in this round</source>
            <translation>本轮共 {count} 份</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>没有签成</translation>
        </message>
        <message>
            <source>Check and sign</source>
            <translation>核对签字</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of whoever signs</source>
            <translation>签字人姓名</translation>
        </message>
        <message>
            <source>Typed name</source>
            <translation>填写姓名</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>手写</translation>
        </message>
        <message>
            <source>Sign here with mouse, finger or pen</source>
            <translation>用鼠标、手指或笔在此签字</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Checked and right: sign</source>
            <translation>核对无误，签字</translation>
        </message>
        <message>
            <source>The signature covers every total on the left as it stands.</source>
            <translation>签字即确认左侧全部总分。</translation>
        </message>
        <message>
            <source>All keyed: write the packet</source>
            <translation>全部评完，请写评分包</translation>
        </message>
        <message>
            <source>Bring the packet file to the organizer on a USB stick.</source>
            <translation>用 U 盘把评分包交给组织者。</translation>
        </message>
        <message>
            <source>Write a packet…</source>
            <translation>写评分包…</translation>
        </message>
        <message>
            <source>Nothing to sign yet</source>
            <translation>还没有可签的评分表</translation>
        </message>
        <message>
            <source>Changed since you signed: {numbers}. Check them and sign again.</source>
            <translation>签字后有改动：{numbers} 号。请核对后重新签字。</translation>
        </message>
        <message>
            <source>Sign again</source>
            <translation>请重新签字</translation>
        </message>
        <message>
            <source>Every sheet is stored</source>
            <translation>全部已入库</translation>
        </message>
        <message>
            <source>Compare the totals with your notes, then sign.</source>
            <translation>请逐项核对总分，然后签字。</translation>
        </message>
        <message>
            <source>Stored {count}</source>
            <translation>已入库 {count}</translation>
        </message>
        <message>
            <source>waiting {count}</source>
            <translation>待上传 {count}</translation>
        </message>
        <message>
            <source>to be settled {count}</source>
            <translation>待处理 {count}</translation>
        </message>
        <message>
            <source>missing {count}</source>
            <translation>缺分 {count}</translation>
        </message>
        <message>
            <source>to hand in {count}</source>
            <translation>未交 {count}</translation>
        </message>
        <message>
            <source>Entries: {numbers}</source>
            <translation>序号：{numbers}</translation>
        </message>
        <message>
            <source>{count} still to hand in</source>
            <translation>还有 {count} 份未交</translation>
        </message>
        <message>
            <source>Go to No. {number}</source>
            <translation>去 {number} 号</translation>
        </message>
        <message>
            <source>The organizer has to settle {count}</source>
            <translation>{count} 份交组织者处理</translation>
        </message>
        <message>
            <source>Entries: {numbers}. Raise your hand if it takes long.</source>
            <translation>序号：{numbers}。等得久请举手。</translation>
        </message>
        <message>
            <source>{count} on the way to the host</source>
            <translation>{count} 份待上传</translation>
        </message>
        <message>
            <source>You can sign once every sheet is stored. They upload by themselves.</source>
            <translation>全部入库后才能签字。联网后自动上传。</translation>
        </message>
        <message>
            <source>Receipts kept for {count} sheets; nothing is left to do.</source>
            <translation>{count} 份回执已存，可以离席。</translation>
        </message>
        <message>
            <source>Receipts kept for {count} sheets; the signature is on its way.</source>
            <translation>{count} 份回执已存，签字待送达。</translation>
        </message>
        <message>
            <source>Signed {time}</source>
            <translation>已签字 {time}</translation>
        </message>
        <message>
            <source>{numbers} and {count} more</source>
            <translation>{numbers} 等，另有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Overview</source>
            <translation>赛事</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Judges</source>
            <translation>评委</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>实绩核验</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>大屏</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸面</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>封存归档</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>查看日志</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>没有执行</translation>
        </message>
        <message>
            <source>Close the event (Ctrl+W)</source>
            <translation>关闭赛事（Ctrl+W）</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>以只读方式打开</translation>
        </message>
        <message>
            <source>Nothing can be changed here; another program may be going on with it</source>
            <translation>这里不能改动；别的程序可能正在使用它</translation>
        </message>
        <message>
            <source>Judges' laptops are connected: {count}</source>
            <translation>{count} 台评委电脑正连着主控台</translation>
        </message>
        <message>
            <source>They go on scoring and deliver once the event is opened to judges again; nothing is lost</source>
            <translation>关闭后评委照常评分，重新打开赛事、开放评委入席后自动补传，分不会丢</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>仍然关闭</translation>
        </message>
        <message>
            <source>The program was not closed properly, and the log does not fit</source>
            <translation>上次意外退出，日志对不上</translation>
        </message>
        <message>
            <source>Entry {number} of the log does not follow from the one before; compare with a backup</source>
            <translation>日志第 {number} 条与前一条不连续，请与备份核对</translation>
        </message>
        <message>
            <source>The program was not closed properly; everything is restored</source>
            <translation>上次意外退出，已全部恢复</translation>
        </message>
        <message>
            <source>Sheets {sheets}, drafts {drafts}, all in the file; file check passed, log unbroken ({log})</source>
            <translation>评分 {sheets} 份、草稿 {drafts} 份在库；文件自检通过，日志 {log} 条连续</translation>
        </message>
        <message>
            <source>Export the results</source>
            <translation>导出结果</translation>
        </message>
        <message>
            <source>results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Export the public table</source>
            <translation>导出公示表</translation>
        </message>
        <message>
            <source>public table</source>
            <translation>公示表</translation>
        </message>
        <message>
            <source>Export the event workbook</source>
            <translation>导出赛事工作簿</translation>
        </message>
        <message>
            <source>event workbook</source>
            <translation>赛事工作簿</translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation>保存模板</translation>
        </message>
        <message>
            <source>template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Writing “{file}”</source>
            <translation>正在写“{file}”</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>“{file}” could not be written</source>
            <translation>没能写入“{file}”</translation>
        </message>
        <message>
            <source>Something in the program went wrong</source>
            <translation>程序出了问题</translation>
        </message>
        <message>
            <source>Copy the report and send it to whoever looks after the program.</source>
            <translation>复制报告，发给维护程序的人。</translation>
        </message>
        <message>
            <source>What was stored is safe; the last act may not have been carried out.</source>
            <translation>已入库的都在；刚才的一步可能没有做成。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Backups lie beside the event for now</source>
            <translation>备份暂放在赛事旁边</translation>
        </message>
        <message>
            <source>No backup was made</source>
            <translation>没有备份成功</translation>
        </message>
    </context>
    <context>
        <name>ShowPage</name>
        <message>
            <source>Turn</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>组别</translation>
        </message>
        <message>
            <source>On stage</source>
            <translation>上场</translation>
        </message>
        <message>
            <source>State</source>
            <translation>进程</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>exp. {time}</source>
            <translation>预计 {time}</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待出场</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>候场</translation>
        </message>
        <message>
            <source>Pitching</source>
            <translation>路演中</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答辩</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>答辩中</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>收分中</translation>
        </message>
        <message>
            <source>Sheets in</source>
            <translation>已收齐</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已揭晓</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>不参赛</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>Session {number}</source>
            <translation>第 {number} 场</translation>
        </message>
        <message>
            <source>It is the first that can still move.</source>
            <translation>已排在能移动的最前面。</translation>
        </message>
        <message>
            <source>It is the last already.</source>
            <translation>已经排在最后。</translation>
        </message>
        <message>
            <source>Select two entries; Ctrl takes a second one.</source>
            <translation>对调要选中两项，按住 Ctrl 单击选第二项。</translation>
        </message>
        <message>
            <source>No. {number} has been on stage: it keeps its turn.</source>
            <translation>{number} 号已上过台，出场序不能再动。</translation>
        </message>
        <message>
            <source>It stands there already; the order is as it was.</source>
            <translation>位置没有变，顺序未改。</translation>
        </message>
        <message>
            <source>Change the break…</source>
            <translation>修改休息…</translation>
        </message>
        <message>
            <source>Remove the break</source>
            <translation>删除休息</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Swap the two</source>
            <translation>对调两项</translation>
        </message>
        <message>
            <source>Late: to the end</source>
            <translation>迟到，排到最后</translation>
        </message>
        <message>
            <source>Break before it…</source>
            <translation>在它前面插入休息…</translation>
        </message>
        <message>
            <source>Readmit…</source>
            <translation>恢复参赛…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>退赛…</translation>
        </message>
        <message>
            <source>Disqualify…</source>
            <translation>取消资格…</translation>
        </message>
        <message>
            <source>Entries of each session</source>
            <translation>各场的项目</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>选中的</translation>
        </message>
        <message>
            <source>By track</source>
            <translation>按组别</translation>
        </message>
        <message>
            <source>By panel</source>
            <translation>按评审组</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>分配</translation>
        </message>
        <message>
            <source>Selected in the table: {count}</source>
            <translation>左表选中 {count} 项</translation>
        </message>
        <message>
            <source>The others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Select rows in the table first; Ctrl and Shift take several.</source>
            <translation>先在左表选中项目，按住 Ctrl 或 Shift 可多选。</translation>
        </message>
        <message>
            <source>Insert a break</source>
            <translation>插入休息</translation>
        </message>
        <message>
            <source>Change the break</source>
            <translation>修改休息</translation>
        </message>
        <message>
            <source>What the screen says</source>
            <translation>大屏显示的名称</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Put it in</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Type 1 to {most} minutes</source>
            <translation>请填 1 到 {most} 分钟</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>(a number; may stay empty)</source>
            <translation>（数字，可不填）</translation>
        </message>
        <message>
            <source>Chosen at random when drawn</source>
            <translation>留空：抽签时随机产生</translation>
        </message>
        <message>
            <source>Announce on the screen</source>
            <translation>在大屏上公布</translation>
        </message>
        <message>
            <source>Next line</source>
            <translation>公布下一项</translation>
        </message>
        <message>
            <source>Draw again from the record</source>
            <translation>按记录复算</translation>
        </message>
        <message>
            <source>Anybody can repeat it: for each entry take the SHA-256 of “seed/code”, with this command or any other tool, and sort by it.</source>
            <translation>任何人都能复算：对每个项目的“种子/编号”求 SHA-256，按结果从小到大排。可用下面的命令，也可用其他工具。</translation>
        </message>
        <message>
            <source>Command for one entry</source>
            <translation>单个项目的复算命令</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Type digits only, 18 at most</source>
            <translation>只能填数字，最多 18 位</translation>
        </message>
        <message>
            <source>Draw lots once more?</source>
            <translation>重新抽签？</translation>
        </message>
        <message>
            <source>The order drawn at {time} is given up. Both draws stay in the log. Entries that have been on stage keep their turns.</source>
            <translation>{time} 抽出的顺序作废，两次抽签都留在日志里。已上过台的项目不动。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>不重抽</translation>
        </message>
        <message>
            <source>Draw lots</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Drawn by lots</source>
            <translation>已抽签</translation>
        </message>
        <message>
            <source>Not drawn yet</source>
            <translation>还没有抽签</translation>
        </message>
        <message>
            <source>Draw of lots</source>
            <translation>抽签定出场序</translation>
        </message>
        <message>
            <source>Draw once more…</source>
            <translation>重新抽签…</translation>
        </message>
        <message>
            <source>Drawn among {count} entries.</source>
            <translation>共 {count} 项参加抽签。</translation>
        </message>
        <message>
            <source>Changed since by hand: {count} entries have moved.</source>
            <translation>抽签后有手工调整：{count} 项的出场序已变。</translation>
        </message>
        <message>
            <source>{count} have been on stage and keep their turns.</source>
            <translation>已上过台的 {count} 项不动。</translation>
        </message>
        <message>
            <source>Fewer than two entries are left to draw among.</source>
            <translation>可抽签的项目不足两项。</translation>
        </message>
        <message>
            <source>A seed that nobody chose is taken, or a number that a witness calls out. The order follows from it alone; seed and time go into the log.</source>
            <translation>种子留空则随机产生，也可由现场监督人报一个数。顺序只由种子算出；种子和时间记入日志。</translation>
        </message>
        <message>
            <source>Drawn at</source>
            <translation>抽签时间</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>项目数</translation>
        </message>
        <message>
            <source>Agrees with the record</source>
            <translation>与记录一致</translation>
        </message>
        <message>
            <source>Does not agree with the record</source>
            <translation>与记录不一致</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Line by line</source>
            <translation>连续公布</translation>
        </message>
        <message>
            <source>Not on the screen</source>
            <translation>大屏未显示抽签</translation>
        </message>
        <message>
            <source>An entry is on stage; announce the draw when its turn is over</source>
            <translation>有项目正在台上，结束后再公布</translation>
        </message>
        <message>
            <source>On the screen: {done} of {count} lines</source>
            <translation>大屏已公布 {done}/{count} 项</translation>
        </message>
        <message>
            <source>At the end of the session</source>
            <translation>本场最后</translation>
        </message>
        <message>
            <source>Before {number} {name}</source>
            <translation>{number} {name} 之前</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rehearse…</source>
            <translation>彩排…</translation>
        </message>
        <message>
            <source>about {span}</source>
            <translation>约需 {span}</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>对调</translation>
        </message>
        <message>
            <source>Select two entries: Ctrl and a click takes the second</source>
            <translation>先选两项：按住 Ctrl 单击选第二项</translation>
        </message>
        <message>
            <source>Break…</source>
            <translation>插入休息…</translation>
        </message>
        <message>
            <source>Add entries</source>
            <translation>添加项目</translation>
        </message>
        <message>
            <source>No entries here yet</source>
            <translation>这里还没有项目</translation>
        </message>
        <message>
            <source>Add entries, or assign some to this session.</source>
            <translation>先添加项目，或把项目分到这一场。</translation>
        </message>
        <message>
            <source>Run of show</source>
            <translation>出场流程</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} 项</translation>
        </message>
        <message>
            <source>expected to end {time}</source>
            <translation>预计 {time} 结束</translation>
        </message>
        <message>
            <source>In force at once; kept in the log</source>
            <translation>改动立即生效，记入日志</translation>
        </message>
        <message>
            <source>Rules of the day</source>
            <translation>现场规则</translation>
        </message>
        <message>
            <source>The deduction comes from the time penalties of the rulebook.</source>
            <translation>扣多少分取自计分规则的“超时扣分”表。</translation>
        </message>
        <message>
            <source>The rulebook has no time penalties: overtime is recorded, nothing is proposed.</source>
            <translation>计分规则里没有“超时扣分”表：只记录超时，不提出扣分。</translation>
        </message>
        <message>
            <source>Write minutes and seconds, as 8:00; “{text}” was not taken.</source>
            <translation>请写成“分:秒”，如 8:00；“{text}”未采用。</translation>
        </message>
        <message>
            <source>Time on stage</source>
            <translation>上台时间</translation>
        </message>
        <message>
            <source>Judges</source>
            <translation>评委打分</translation>
        </message>
        <message>
            <source>Reveal of scores</source>
            <translation>分数揭晓</translation>
        </message>
        <message>
            <source>Announcing the awards</source>
            <translation>颁奖顺序</translation>
        </message>
        <message>
            <source>Overtime that counts</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>路演</translation>
        </message>
        <message>
            <source>Minutes:seconds; 0 where there is none.</source>
            <translation>写成“分:秒”；没有路演填 0。</translation>
        </message>
        <message>
            <source>Warn before the pitch ends</source>
            <translation>路演结束前提醒</translation>
        </message>
        <message>
            <source>Time left when the clock turns amber; 0 never warns.</source>
            <translation>剩这么多时间时变黄提醒；0 为不提醒。</translation>
        </message>
        <message>
            <source>Begins when the pitch is ended; 0 where there is none.</source>
            <translation>路演结束后开始；没有答辩填 0。</translation>
        </message>
        <message>
            <source>Warn before the questions end</source>
            <translation>答辩结束前提醒</translation>
        </message>
        <message>
            <source>Ring a bell</source>
            <translation>响铃</translation>
        </message>
        <message>
            <source>At the warning and at the end; it can be muted on the day.</source>
            <translation>提醒时和到时各响一次，现场可静音。</translation>
        </message>
        <message>
            <source>First entries scored together</source>
            <translation>前几项一起打分</translation>
        </message>
        <message>
            <source>Their desks open after the last of them; 0: each by itself.</source>
            <translation>等其中最后一项结束后才开放打分；0 为逐项打分。</translation>
        </message>
        <message>
            <source>With judges' names</source>
            <translation>揭晓时显示评委姓名</translation>
        </message>
        <message>
            <source>Otherwise the screen says judge 1, judge 2 …</source>
            <translation>不勾选时，大屏只写“评委 1、评委 2…”。</translation>
        </message>
        <message>
            <source>With the final score</source>
            <translation>同时揭晓总分</translation>
        </message>
        <message>
            <source>After the panel's score; every part of it must be settled by then.</source>
            <translation>在评委得分之后显示；其他各部分得分须先核定。</translation>
        </message>
        <message>
            <source>Last entries kept off the board</source>
            <translation>最后几项不上名次榜</translation>
        </message>
        <message>
            <source>Their places stay open until the awards; 0 hides none.</source>
            <translation>这几项的名次留到颁奖时公布；0 为都上榜。</translation>
        </message>
        <message>
            <source>Follow the stage</source>
            <translation>跟随现场</translation>
        </message>
        <message>
            <source>Free to score any entry</source>
            <translation>自由打分</translation>
        </message>
        <message>
            <source>Each at once</source>
            <translation>收齐一项，揭晓一项</translation>
        </message>
        <message>
            <source>One entry later</source>
            <translation>晚一项揭晓</translation>
        </message>
        <message>
            <source>Only at the end</source>
            <translation>全部结束后揭晓</translation>
        </message>
        <message>
            <source>From the lowest award up</source>
            <translation>从低奖到高奖</translation>
        </message>
        <message>
            <source>From the highest award down</source>
            <translation>从高奖到低奖</translation>
        </message>
        <message>
            <source>Of the pitch</source>
            <translation>只计路演</translation>
        </message>
        <message>
            <source>Of pitch and questions</source>
            <translation>路演和答辩都计</translation>
        </message>
        <message>
            <source>None</source>
            <translation>都不计</translation>
        </message>
        <message>
            <source>Following, marks are taken only for entries that have been on stage.</source>
            <translation>“跟随现场”时，没上过台的项目不收分。</translation>
        </message>
        <message>
            <source>Each: when its sheets are in. Later: when the next one has finished.</source>
            <translation>“晚一项”：等下一项也结束后再揭晓；“最后”：全部结束、收齐后再揭晓。</translation>
        </message>
        <message>
            <source>In which order the screen announces them.</source>
            <translation>大屏按这个顺序逐个公布。</translation>
        </message>
        <message>
            <source>What is over the limit is proposed as a deduction, to be confirmed.</source>
            <translation>超出的时间按规则提出扣分，由主控台确认。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>(as 9:00)</source>
            <translation>（如 9:00）</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Hall</source>
            <translation>会场</translation>
        </message>
        <message>
            <source>Add a session</source>
            <translation>增加一场</translation>
        </message>
        <message>
            <source>With a start the table says when each entry is expected.</source>
            <translation>填了开始时间，左表会列出每项预计几点上场。</translation>
        </message>
        <message>
            <source>Several days or halls: add a session for each.</source>
            <translation>分几天或几个会场进行的，每处增加一场。</translation>
        </message>
        <message>
            <source>The whole show</source>
            <translation>全场</translation>
        </message>
        <message>
            <source>No such day; write it as 2026-05-01</source>
            <translation>没有这一天，请写成 2026-05-01</translation>
        </message>
        <message>
            <source>Write a time as 9:00 or 14:30; “{text}” was not taken.</source>
            <translation>请写成 9:00 或 14:30；“{text}”未采用。</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Slip</name>
        <message>
            <source>Choose this event</source>
            <translation>选择本赛事</translation>
        </message>
        <message>
            <source>Choose this event; if it is not listed, type:</source>
            <translation>选择本赛事；没有列出时，输入地址：</translation>
        </message>
        <message>
            <source>Open Judging App and join as a judge</source>
            <translation>打开评审台，点“评委入席”</translation>
        </message>
        <message>
            <source>Enter the code, check that the name is yours</source>
            <translation>输入配对码，核对姓名后进入</translation>
        </message>
        <message>
            <source>Pairing slips</source>
            <translation>评委桌卡</translation>
        </message>
        <message>
            <source>Pairing code</source>
            <translation>配对码</translation>
        </message>
        <message>
            <source>Scan to copy; not a web page</source>
            <translation>扫码可复制，不是网页</translation>
        </message>
        <message>
            <source>For you alone. Hand it back or destroy it after the event.</source>
            <translation>仅限本人使用，请勿转交；赛后请交回或销毁。</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Run of show changed: {what}</source>
            <translation>修改流程：{what}</translation>
        </message>
        <message>
            <source>Lots drawn for the running order of {count} entries, seed {seed}</source>
            <translation>抽签：{count} 个项目的出场顺序，种子 {seed}</translation>
        </message>
        <message>
            <source>Called on stage: {entry}</source>
            <translation>请上场：{entry}</translation>
        </message>
        <message>
            <source>{part} begun: {entry}</source>
            <translation>开始{part}：{entry}</translation>
        </message>
        <message>
            <source>Clock runs on: {what}</source>
            <translation>继续计时：{what}</translation>
        </message>
        <message>
            <source>Clock stopped: {what}</source>
            <translation>暂停计时：{what}</translation>
        </message>
        <message>
            <source>{time} more: {what}</source>
            <translation>加时 {time}：{what}</translation>
        </message>
        <message>
            <source>{time} less: {what}</source>
            <translation>减时 {time}：{what}</translation>
        </message>
        <message>
            <source>Clock begun anew: {what}, {time} had gone by</source>
            <translation>重新计时：{what}，此前已计 {time}</translation>
        </message>
        <message>
            <source>{part} ended after {time}: {entry}, now {next}</source>
            <translation>{part}结束：{entry}，用时 {time}，转入{next}</translation>
        </message>
        <message>
            <source>{part} ended after {time}, {over} over: {entry}, now {next}</source>
            <translation>{part}结束：{entry}，用时 {time}，超时 {over}，转入{next}</translation>
        </message>
        <message>
            <source>Break begun: {time}</source>
            <translation>开始休息：{time}</translation>
        </message>
        <message>
            <source>Break begun</source>
            <translation>开始休息</translation>
        </message>
        <message>
            <source>Break ended</source>
            <translation>休息结束</translation>
        </message>
        <message>
            <source>Stage empty</source>
            <translation>台上无项目</translation>
        </message>
        <message>
            <source>Off stage: {entry}</source>
            <translation>离场：{entry}</translation>
        </message>
        <message>
            <source>One step back: {what}</source>
            <translation>退回一步：{what}</translation>
        </message>
        <message>
            <source>One step back: {before} → {after}</source>
            <translation>退回一步：{before} → {after}</translation>
        </message>
        <message>
            <source>Scored without having been on stage: {entry}</source>
            <translation>未上场先评分：{entry}</translation>
        </message>
        <message>
            <source>Overtime decided: {entry}, pitch {pitch} over, questions {questions} over</source>
            <translation>处理超时：{entry}，路演超 {pitch}，答辩超 {questions}</translation>
        </message>
        <message>
            <source>Revealed: {entry} {scores}</source>
            <translation>揭晓：{entry}，{scores}</translation>
        </message>
        <message>
            <source>Reveal corrected: {entry} {before} → {scores}</source>
            <translation>更正揭晓：{entry}，{before} → {scores}</translation>
        </message>
        <message>
            <source>Places and awards announced: {count} entries, {awards} with an award</source>
            <translation>公布名次和奖项：{count} 个项目，{awards} 个获奖</translation>
        </message>
        <message>
            <source>Announcement corrected: {count} entries, {awards} with an award</source>
            <translation>更正名次和奖项：{count} 个项目，{awards} 个获奖</translation>
        </message>
        <message>
            <source>On the screen: {what}</source>
            <translation>大屏显示：{what}</translation>
        </message>
        <message>
            <source>Screen covered</source>
            <translation>遮住大屏</translation>
        </message>
        <message>
            <source>Screen uncovered</source>
            <translation>恢复大屏</translation>
        </message>
        <message>
            <source>{what} ({screen})</source>
            <translation>{what}（{screen}）</translation>
        </message>
        <message>
            <source>{what}, {time} left</source>
            <translation>{what}，剩余 {time}</translation>
        </message>
        <message>
            <source>{what}, {time} over</source>
            <translation>{what}，已超 {time}</translation>
        </message>
        <message>
            <source>Part of the turn</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>On the screen</source>
            <translation>大屏</translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>遮住</translation>
        </message>
        <message>
            <source>{time}, {over} over</source>
            <translation>{time}，超时 {over}</translation>
        </message>
        <message>
            <source>Overtime decided</source>
            <translation>超时已处理</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Breaks</source>
            <translation>休息安排</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{title} {length}, at the end</source>
            <translation>{title} {length}（场次末尾）</translation>
        </message>
        <message>
            <source>{title} {length}, before {entry}</source>
            <translation>{title} {length}（{entry} 之前）</translation>
        </message>
        <message>
            <source>Nobody on stage</source>
            <translation>台上无项目</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>候场</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>路演</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答辩</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>收分</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>Waiting page</source>
            <translation>等候页</translation>
        </message>
        <message>
            <source>Draw of lots</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Now on stage</source>
            <translation>正在上场</translation>
        </message>
        <message>
            <source>Reveal of marks</source>
            <translation>揭晓得分</translation>
        </message>
        <message>
            <source>Board of places</source>
            <translation>当前排名</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>颁奖</translation>
        </message>
        <message>
            <source>Once its sheets are in</source>
            <translation>收齐一项，揭晓一项</translation>
        </message>
        <message>
            <source>One entry later</source>
            <translation>晚一项揭晓</translation>
        </message>
        <message>
            <source>At the end</source>
            <translation>全部结束后揭晓</translation>
        </message>
        <message>
            <source>From the lowest award up</source>
            <translation>从低奖到高奖</translation>
        </message>
        <message>
            <source>From the highest award down</source>
            <translation>从高奖到低奖</translation>
        </message>
        <message>
            <source>Of the pitch</source>
            <translation>只计路演</translation>
        </message>
        <message>
            <source>Of pitch and questions</source>
            <translation>路演和答辩都计</translation>
        </message>
        <message>
            <source>Not proposed</source>
            <translation>都不计</translation>
        </message>
        <message>
            <source>{what}, step {number}</source>
            <translation>{what}，第 {number} 步</translation>
        </message>
        <message>
            <source>Time for the pitch</source>
            <translation>路演时长</translation>
        </message>
        <message>
            <source>Time for questions</source>
            <translation>答辩时长</translation>
        </message>
        <message>
            <source>Warning before the pitch ends</source>
            <translation>路演结束前提醒</translation>
        </message>
        <message>
            <source>Warning before the questions end</source>
            <translation>答辩结束前提醒</translation>
        </message>
        <message>
            <source>Bell</source>
            <translation>响铃</translation>
        </message>
        <message>
            <source>Only entries that have been on stage are scored</source>
            <translation>评委打分跟随现场</translation>
        </message>
        <message>
            <source>First entries scored together</source>
            <translation>前几项一起打分</translation>
        </message>
        <message>
            <source>Marks revealed</source>
            <translation>分数揭晓</translation>
        </message>
        <message>
            <source>Judges' names at the reveal</source>
            <translation>揭晓时显示评委姓名</translation>
        </message>
        <message>
            <source>Final score at the reveal</source>
            <translation>同时揭晓总分</translation>
        </message>
        <message>
            <source>Last entries left off the board</source>
            <translation>最后几项不上名次榜</translation>
        </message>
        <message>
            <source>Order of the awards</source>
            <translation>颁奖顺序</translation>
        </message>
        <message>
            <source>Overtime that is deducted for</source>
            <translation>超时扣分</translation>
        </message>
    </context>
    <context>
        <name>StagePage</name>
        <message>
            <source>Show again</source>
            <translation>恢复显示</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Reveal {who}</source>
            <translation>揭晓 {who}</translation>
        </message>
        <message>
            <source>The screen follows by itself; this step is taken on the page “Live”.</source>
            <translation>大屏会自动跟上；这一步在“现场”页操作。</translation>
        </message>
        <message>
            <source>Correct it under “Awards”; nobody else is announced before.</source>
            <translation>请在“颁奖”处更正；更正前不再往下宣布。</translation>
        </message>
        <message>
            <source>What is missing stands under “Awards”.</source>
            <translation>还差什么，见右侧“颁奖”。</translation>
        </message>
        <message>
            <source>Show {what}</source>
            <translation>显示{what}</translation>
        </message>
        <message>
            <source>Begin the awards…</source>
            <translation>开始颁奖…</translation>
        </message>
        <message>
            <source>The screen stays covered until it is shown again.</source>
            <translation>大屏仍遮住，恢复显示后才上屏。</translation>
        </message>
        <message>
            <source>Nobody is on stage. Call an entry on the page “Live”.</source>
            <translation>台上没有项目。请到“现场”页请项目上场。</translation>
        </message>
        <message>
            <source>No lots were drawn. Draw the order on the page “Order”.</source>
            <translation>还没有抽签。请到“流程”页抽签。</translation>
        </message>
        <message>
            <source>No entry was revealed yet: there is nothing to rank.</source>
            <translation>还没有揭晓任何项目，暂无排名。</translation>
        </message>
        <message>
            <source>No break comes next. Plan one on the page “Order”.</source>
            <translation>接下来没有安排休息，可到“流程”页添加。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>揭晓</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>已揭晓</translation>
        </message>
        <message>
            <source>Marks changed since</source>
            <translation>已揭晓，分数有变</translation>
        </message>
        <message>
            <source>Being revealed</source>
            <translation>正在揭晓</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>已揭晓</translation>
        </message>
        <message>
            <source>Ready to reveal</source>
            <translation>可揭晓</translation>
        </message>
        <message>
            <source>Not on stage yet</source>
            <translation>待出场</translation>
        </message>
        <message>
            <source>On stage</source>
            <translation>在台上</translation>
        </message>
        <message>
            <source>All in, not closed</source>
            <translation>已收齐，待收卷</translation>
        </message>
        <message>
            <source>Sheets {given}/{owed}</source>
            <translation>收分 {given}/{owed}</translation>
        </message>
        <message>
            <source>Score not whole</source>
            <translation>成绩不全</translation>
        </message>
        <message>
            <source>Sheets held back</source>
            <translation>评分表待处理</translation>
        </message>
        <message>
            <source>Overtime open</source>
            <translation>超时待定</translation>
        </message>
        <message>
            <source>Waits by the rules</source>
            <translation>按规则稍后</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>还不能揭晓</translation>
        </message>
        <message>
            <source>Its marks say something else by now: {changes}</source>
            <translation>揭晓后分数有变：{changes}</translation>
        </message>
        <message>
            <source>Being revealed; the score is {score}</source>
            <translation>正在揭晓，得分 {score}</translation>
        </message>
        <message>
            <source>Revealed at {time}: {score}</source>
            <translation>{time} 已揭晓：{score}</translation>
        </message>
        <message>
            <source>Corrected at {time}: {score}</source>
            <translation>{time} 已更正：{score}</translation>
        </message>
        <message>
            <source>It has not been on stage yet.</source>
            <translation>还没有上场。</translation>
        </message>
        <message>
            <source>It is on stage.</source>
            <translation>正在台上。</translation>
        </message>
        <message>
            <source>All sheets are in; it can be revealed.</source>
            <translation>评分已收齐，可以揭晓。</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>{number} 号</translation>
        </message>
        <message>
            <source>Waiting page</source>
            <translation>等候页</translation>
        </message>
        <message>
            <source>Now on stage</source>
            <translation>正在上场</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽签结果</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>当前排名</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>Awards</source>
            <translation>颁奖</translation>
        </message>
        <message>
            <source>Draw, {done} of {count} drawn</source>
            <translation>抽签结果 {done}/{count}</translation>
        </message>
        <message>
            <source>On stage: {who}</source>
            <translation>正在上场：{who}</translation>
        </message>
        <message>
            <source>Reveal: {who}</source>
            <translation>揭晓：{who}</translation>
        </message>
        <message>
            <source>{award}: {who}</source>
            <translation>{award}：{who}</translation>
        </message>
        <message>
            <source>vacant</source>
            <translation>空缺</translation>
        </message>
        <message>
            <source>List of winners</source>
            <translation>获奖名单</translation>
        </message>
        <message>
            <source>Ranking so far</source>
            <translation>当前排名</translation>
        </message>
        <message>
            <source>List of those who go on</source>
            <translation>晋级名单</translation>
        </message>
        <message>
            <source>{what}, page {page} of {pages}</source>
            <translation>{what}，第 {page}/{pages} 页</translation>
        </message>
        <message>
            <source>Draw turn {number}: {name}</source>
            <translation>抽出 {number} 号：{name}</translation>
        </message>
        <message>
            <source>Go on to {dimension}</source>
            <translation>转到“{dimension}”</translation>
        </message>
        <message>
            <source>Show the final score</source>
            <translation>显示总分</translation>
        </message>
        <message>
            <source>Show the score of {dimension}</source>
            <translation>显示{dimension}得分</translation>
        </message>
        <message>
            <source>Strike the marks that are dropped</source>
            <translation>划去不计入的分</translation>
        </message>
        <message>
            <source>Turn over mark {done} of {count}</source>
            <translation>翻开评委打分 {done}/{count}</translation>
        </message>
        <message>
            <source>Call {who} on stage</source>
            <translation>请 {who}上场</translation>
        </message>
        <message>
            <source>Start the pitch of {who}</source>
            <translation>{who}开始路演</translation>
        </message>
        <message>
            <source>Let the clock of {who} go on</source>
            <translation>{who}继续计时</translation>
        </message>
        <message>
            <source>{who}: end the pitch, begin the questions</source>
            <translation>{who}结束路演，开始答辩</translation>
        </message>
        <message>
            <source>{who}: end the turn, collect sheets</source>
            <translation>{who}结束答辩，开始收分</translation>
        </message>
        <message>
            <source>Wait for the sheets of {who}</source>
            <translation>等 {who}收齐评分</translation>
        </message>
        <message>
            <source>Decide about the overtime of {who}</source>
            <translation>处理 {who}的超时</translation>
        </message>
        <message>
            <source>Close {who}: all sheets are in</source>
            <translation>{who}已收齐，收卷</translation>
        </message>
        <message>
            <source>Begin the break</source>
            <translation>开始休息</translation>
        </message>
        <message>
            <source>End the break</source>
            <translation>结束休息</translation>
        </message>
        <message>
            <source>Places or awards are others by now than announced</source>
            <translation>名次或奖项与已宣布的不一致</translation>
        </message>
        <message>
            <source>This session is over: go on with the next</source>
            <translation>本场已结束，转到下一场</translation>
        </message>
        <message>
            <source>The awards are not ready yet</source>
            <translation>还不能颁奖</translation>
        </message>
        <message>
            <source>All is announced</source>
            <translation>全部公布完毕</translation>
        </message>
        <message>
            <source>Its score is not whole any more</source>
            <translation>现在的得分不完整</translation>
        </message>
        <message>
            <source>Shown {old}, now {new}</source>
            <translation>已揭晓 {old}，现为 {new}</translation>
        </message>
        <message>
            <source>{judge} {old} → {new}</source>
            <translation>{judge} {old} → {new}</translation>
        </message>
        <message>
            <source>other marks are dropped</source>
            <translation>去掉的最高、最低分不同</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Scores are missing by now</source>
            <translation>现在有得分缺失</translation>
        </message>
        <message>
            <source>{who}: {old} → {new}</source>
            <translation>{who}：{old} → {new}</translation>
        </message>
        <message>
            <source>{who}: no longer ranked</source>
            <translation>{who}：不再排名</translation>
        </message>
        <message>
            <source>Names or single scores are others</source>
            <translation>名称或单项得分有变化</translation>
        </message>
        <message>
            <source>place {place} {award} {score}</source>
            <translation>第 {place} 名 {award} {score}</translation>
        </message>
        <message>
            <source>Announce again</source>
            <translation>重新公布</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>not ready: {count}</source>
            <translation>还差 {count} 项</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
        <message>
            <source>{award}: {count}</source>
            <translation>{award}：{count} 名</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source> …</source>
            <translation>…</translation>
        </message>
        <message>
            <source>Entries without a whole score: {count} ({numbers})</source>
            <translation>{count} 个项目得分还不完整（{numbers}）</translation>
        </message>
        <message>
            <source>Entries not closed yet: {count} ({numbers})</source>
            <translation>{count} 个项目还在收分（{numbers}）</translation>
        </message>
        <message>
            <source>Overtime not decided about: {count} ({numbers})</source>
            <translation>{count} 个项目的超时待处理（{numbers}）</translation>
        </message>
        <message>
            <source>The rules give no awards: places are announced.</source>
            <translation>规则没有设奖，公布名次。</translation>
        </message>
        <message>
            <source>At the end, those who go on: {count}</source>
            <translation>最后公布晋级名单：{count} 项</translation>
        </message>
        <message>
            <source>All scores are in; no tie is open.</source>
            <translation>成绩已齐，没有待定的同分。</translation>
        </message>
        <message>
            <source>Places or awards are others by now than announced.</source>
            <translation>现在的名次或奖项与已公布的不同。</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>已公布</translation>
        </message>
        <message>
            <source>announced {done} of {count}</source>
            <translation>已公布 {done}/{count}</translation>
        </message>
        <message>
            <source>next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>实绩核验</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Projector</source>
            <translation>投影</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>屏幕</translation>
        </message>
        <message>
            <source>Close the screen</source>
            <translation>关闭大屏</translation>
        </message>
        <message>
            <source>Open the screen</source>
            <translation>打开大屏</translation>
        </message>
        <message>
            <source>Display unplugged. The screen comes back by itself once it is there.</source>
            <translation>屏幕已断开，插回后大屏自动恢复。</translation>
        </message>
        <message>
            <source>No projector: there is one display only. The screen opens as a window.</source>
            <translation>未连接投影：只有一块屏幕，大屏以窗口显示。</translation>
        </message>
        <message>
            <source>The screen is open.</source>
            <translation>大屏已打开。</translation>
        </message>
        <message>
            <source>The screen is closed. The hall sees nothing of the program.</source>
            <translation>大屏未打开，会场看不到任何内容。</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>大屏</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Show this session on the screen</source>
            <translation>在大屏上显示本场</translation>
        </message>
        <message>
            <source>Show next</source>
            <translation>接下来显示</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>按流程</translation>
        </message>
        <message>
            <source>The screen shows “{session}” now.</source>
            <translation>大屏上现在是“{session}”。</translation>
        </message>
        <message>
            <source>Go to “Live”</source>
            <translation>去“现场”</translation>
        </message>
        <message>
            <source>{event} · {round}</source>
            <translation>{event} · {round}</translation>
        </message>
        <message>
            <source>On the projector now</source>
            <translation>大屏正在显示</translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>已遮住</translation>
        </message>
        <message>
            <source>Unplugged</source>
            <translation>已断开</translation>
        </message>
        <message>
            <source>Screen closed</source>
            <translation>大屏未打开</translation>
        </message>
        <message>
            <source>Scores on screen: {what}</source>
            <translation>已上屏：{what}</translation>
        </message>
        <message>
            <source>No scores on screen</source>
            <translation>成绩未上屏</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>遮住</translation>
        </message>
        <message>
            <source>Next on the projector</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>自动翻开</translation>
        </message>
        <message>
            <source>Will show scores: {what}</source>
            <translation>将上屏：{what}</translation>
        </message>
        <message>
            <source>Shows no scores</source>
            <translation>不含成绩</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Not shown</source>
            <translation>没有显示</translation>
        </message>
        <message>
            <source>Begin the awards?</source>
            <translation>开始颁奖？</translation>
        </message>
        <message>
            <source>From now on places and awards are announced. A later change needs a correction with a reason.</source>
            <translation>此后名次与奖项视为已公布，再有改动须写明理由作更正。</translation>
        </message>
        <message>
            <source>Do not begin</source>
            <translation>先不颁奖</translation>
        </message>
        <message>
            <source>Begin the awards</source>
            <translation>开始颁奖</translation>
        </message>
        <message>
            <source>{changes}. It is revealed anew; what was shown before stays in the log.</source>
            <translation>{changes}。将重新揭晓，原先显示过的内容保留在记录里。</translation>
        </message>
        <message>
            <source>Correct the reveal of {who}?</source>
            <translation>更正 {who}的揭晓？</translation>
        </message>
        <message>
            <source>Reason of the correction</source>
            <translation>更正理由</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>先不更正</translation>
        </message>
        <message>
            <source>Correct and reveal</source>
            <translation>更正并揭晓</translation>
        </message>
        <message>
            <source>The awards are announced anew; what was announced before stays in the log.</source>
            <translation>将重新公布，原先公布过的内容保留在记录里。</translation>
        </message>
        <message>
            <source>Correct places and awards?</source>
            <translation>更正名次与奖项？</translation>
        </message>
        <message>
            <source>Correct and announce</source>
            <translation>更正并公布</translation>
        </message>
        <message>
            <source>Reveals</source>
            <translation>揭晓列表</translation>
        </message>
        <message>
            <source>Show {who} again</source>
            <translation>再次显示 {who}</translation>
        </message>
    </context>
    <context>
        <name>StageScreen</name>
        <message>
            <source>Awards</source>
            <translation>颁奖</translation>
        </message>
        <message>
            <source>Leader: {name}</source>
            <translation>负责人 {name}</translation>
        </message>
        <message>
            <source>Final results</source>
            <translation>最终成绩</translation>
        </message>
        <message>
            <source>Standings so far</source>
            <translation>当前名次</translation>
        </message>
        <message>
            <source>Advancing to the next round</source>
            <translation>晋级名单</translation>
        </message>
        <message>
            <source>Nothing has been revealed yet</source>
            <translation>还没有揭晓的成绩</translation>
        </message>
        <message>
            <source>{count} entries are held back until the awards</source>
            <translation>另有 {count} 项的名次在颁奖时公布</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Same score in places {places}: decided by the tie-break of the rules</source>
            <translation>第 {places} 名总分相同，按计分规则的同分办法排定</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Draw of lots, {drawn} of {count}</source>
            <translation>抽签定序 {drawn} / {count}</translation>
        </message>
        <message>
            <source>Lots decide the running order of {count} entries</source>
            <translation>抽签决定 {count} 项的出场顺序</translation>
        </message>
        <message>
            <source>Anybody can draw again: sort by the SHA-256 of seed/code</source>
            <translation>可按“种子/编号”的 SHA-256 排序复核</translation>
        </message>
        <message>
            <source>Seed {seed}</source>
            <translation>种子 {seed}</translation>
        </message>
        <message>
            <source>Marks of the judges</source>
            <translation>评委打分揭晓</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Entry {position} of {count}</source>
            <translation>第 {position} 项 / 共 {count} 项</translation>
        </message>
        <message>
            <source>{time} left: warning</source>
            <translation>剩 {time} 提醒</translation>
        </message>
        <message>
            <source>Judges are scoring</source>
            <translation>评委评分中</translation>
        </message>
        <message>
            <source>We go on in</source>
            <translation>距离继续还有</translation>
        </message>
        <message>
            <source>We go on in a moment</source>
            <translation>即将继续</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>Get ready</source>
            <translation>准备</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>路演</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答辩</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>Time is up, overtime</source>
            <translation>时间到，已超时</translation>
        </message>
        <message>
            <source>Time for the pitch</source>
            <translation>路演时间</translation>
        </message>
        <message>
            <source>Paused, time left</source>
            <translation>已暂停，剩余时间</translation>
        </message>
        <message>
            <source>Time is up</source>
            <translation>时间到</translation>
        </message>
        <message>
            <source>Time left, less than {time}</source>
            <translation>剩余时间，不足 {time}</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>yyyy 年 M 月 d 日</translation>
        </message>
        <message>
            <source>Judge {seat}</source>
            <translation>评委 {seat}</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>不计入</translation>
        </message>
        <message>
            <source>half weight</source>
            <translation>计一半</translation>
        </message>
        <message>
            <source>counts in part</source>
            <translation>部分计入</translation>
        </message>
        <message>
            <source>below median</source>
            <translation>低于中位</translation>
        </message>
        <message>
            <source>above median</source>
            <translation>高于中位</translation>
        </message>
        <message>
            <source>lowest out</source>
            <translation>去最低分</translation>
        </message>
        <message>
            <source>highest out</source>
            <translation>去最高分</translation>
        </message>
        <message>
            <source>highest and lowest mark at half weight</source>
            <translation>最高分和最低分各计一半</translation>
        </message>
        <message>
            <source>median of {count} marks</source>
            <translation>{count} 位评委打分的中位数</translation>
        </message>
        <message>
            <source>the two closest marks count</source>
            <translation>取最接近的两个分</translation>
        </message>
        <message>
            <source>one highest and one lowest mark dropped</source>
            <translation>去掉一个最高分和一个最低分</translation>
        </message>
        <message>
            <source>highest marks dropped: {high}, lowest: {low}</source>
            <translation>去掉 {high} 个最高分和 {low} 个最低分</translation>
        </message>
        <message>
            <source>one lowest mark dropped</source>
            <translation>去掉一个最低分</translation>
        </message>
        <message>
            <source>lowest marks dropped: {low}</source>
            <translation>去掉 {low} 个最低分</translation>
        </message>
        <message>
            <source>one highest mark dropped</source>
            <translation>去掉一个最高分</translation>
        </message>
        <message>
            <source>highest marks dropped: {high}</source>
            <translation>去掉 {high} 个最高分</translation>
        </message>
        <message>
            <source>their mean</source>
            <translation>求平均</translation>
        </message>
        <message>
            <source>mean of {count} judges</source>
            <translation>{count} 位评委平均</translation>
        </message>
        <message>
            <source>mean of the other {count} judges</source>
            <translation>其余 {count} 位平均</translation>
        </message>
        <message>
            <source>sum of the other {count} judges</source>
            <translation>其余 {count} 位相加</translation>
        </message>
        <message>
            <source>sum of {count} judges</source>
            <translation>{count} 位评委相加</translation>
        </message>
        <message>
            <source>whole points</source>
            <translation>保留整数</translation>
        </message>
        <message>
            <source>one decimal</source>
            <translation>保留一位小数</translation>
        </message>
        <message>
            <source>two decimals</source>
            <translation>保留两位小数</translation>
        </message>
        <message>
            <source>three decimals</source>
            <translation>保留三位小数</translation>
        </message>
        <message>
            <source>four decimals</source>
            <translation>保留四位小数</translation>
        </message>
        <message>
            <source>{places} decimals</source>
            <translation>保留 {places} 位小数</translation>
        </message>
        <message>
            <source>Score: {dimension}</source>
            <translation>{dimension}得分</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Not awarded</source>
            <translation>空缺</translation>
        </message>
        <message>
            <source>page {page} of {pages}</source>
            <translation>第 {page} / {pages} 页</translation>
        </message>
        <message>
            <source>{names} and the final score follow at the awards</source>
            <translation>{names}得分与总分在颁奖环节公布</translation>
        </message>
        <message>
            <source>marks {score}</source>
            <translation>评委分 {score}</translation>
        </message>
        <message>
            <source>{seconds} s over time, {points} off</source>
            <translation>超时 {seconds} 秒扣 {points}</translation>
        </message>
        <message>
            <source>{points} added</source>
            <translation>加 {points}</translation>
        </message>
        <message>
            <source>{points} off</source>
            <translation>扣 {points}</translation>
        </message>
        <message>
            <source>{display} (this window)</source>
            <translation>{display}（主控台所在）</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>大屏</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>Not scored</source>
            <translation>未评</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>已提交</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Abstained</source>
            <translation>弃权</translation>
        </message>
        <message>
            <source>Recused</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>缺席</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>作废</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Judging App</source>
            <translation>评审台</translation>
        </message>
        <message>
            <source>Entries {entries} · judges {judges}</source>
            <translation>{entries} 项 · {judges} 位评委</translation>
        </message>
        <message>
            <source>{sheets} of {all} sheets</source>
            <translation>评分 {sheets} / {all} 份</translation>
        </message>
        <message>
            <source>File not found</source>
            <translation>找不到文件</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>评分中</translation>
        </message>
        <message>
            <source>All sheets in</source>
            <translation>评分已齐</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>今天 {time}</translation>
        </message>
        <message>
            <source>{month}/{day}</source>
            <translation>{month} 月 {day} 日</translation>
        </message>
        <message>
            <source>{file} was not taken over; nothing was written. Mend it in Excel and read it again.</source>
            <translation>没有采用 {file}，什么都没写入。在 Excel 里改好后重新读取。</translation>
        </message>
        <message>
            <source>To mend: {count}</source>
            <translation>有 {count} 处要改</translation>
        </message>
        <message>
            <source>{file}: entries {entries}, judges {judges}, rounds {rounds}</source>
            <translation>{file}：{entries} 个项目，{judges} 位评委，{rounds} 轮</translation>
        </message>
        <message>
            <source>Notes: {count}; they do not stand in the way</source>
            <translation>{count} 条提示，不影响采用</translation>
        </message>
        <message>
            <source>Choose where to save…</source>
            <translation>选择保存位置…</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Another workbook…</source>
            <translation>换一个工作簿…</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>复制清单</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Roadshow defense + performance evaluation</source>
            <translation>路演答辩 ＋ 实绩评价</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>新建赛事</translation>
        </message>
        <message>
            <source>Filled in Excel beforehand</source>
            <translation>在 Excel 里填好全部内容</translation>
        </message>
        <message>
            <source>Open an event file</source>
            <translation>打开赛事文件</translation>
        </message>
        <message>
            <source>.judging, from a USB stick too</source>
            <translation>.judging，可从 U 盘打开</translation>
        </message>
        <message>
            <source>Try the sample event</source>
            <translation>试用演示赛事</translation>
        </message>
        <message>
            <source>24 invented entries, 7 judges</source>
            <translation>24 个虚构项目，7 位模拟评委</translation>
        </message>
        <message>
            <source>Join as a judge</source>
            <translation>评委入席</translation>
        </message>
        <message>
            <source>Type the code on your slip</source>
            <translation>输入配对码，进入评审席</translation>
        </message>
        <message>
            <source>Save the template</source>
            <translation>保存模板</translation>
        </message>
        <message>
            <source>The workbook to fill in, with notes</source>
            <translation>要填的工作簿，附填写说明</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Drop .judging, .judging-archive or .xlsx here to open it</source>
            <translation>把 .judging、.judging-archive 或 .xlsx 拖到这里打开</translation>
        </message>
        <message>
            <source>Begin with New event, or try the sample first.</source>
            <translation>点“新建赛事”开始，或先试用演示赛事。</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Checked backups: {folder}</source>
            <translation>备份在 {folder}，均已检验</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>搜索赛事</translation>
        </message>
        <message>
            <source>Choose rules, set up in minutes</source>
            <translation>选一套规则，几分钟建好</translation>
        </message>
        <message>
            <source>New event from a workbook</source>
            <translation>从赛事工作簿新建</translation>
        </message>
        <message>
            <source>中文 / EN</source>
            <translation>中文 / EN</translation>
        </message>
        <message>
            <source>{version} · works offline</source>
            <translation>{version} · 离线可用</translation>
        </message>
        <message>
            <source>Checked backups: the .backups folder beside each event</source>
            <translation>自动备份在赛事文件旁的 .backups 文件夹</translation>
        </message>
        <message>
            <source>No event yet</source>
            <translation>还没有赛事</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>定位…</translation>
        </message>
        <message>
            <source>Opening {file}…</source>
            <translation>正在打开 {file}…</translation>
        </message>
        <message>
            <source>Reading {file}…</source>
            <translation>正在读取 {file}…</translation>
        </message>
        <message>
            <source>Opening the sample event…</source>
            <translation>正在打开演示赛事…</translation>
        </message>
        <message>
            <source>event template</source>
            <translation>赛事模板</translation>
        </message>
        <message>
            <source>Saving {file}…</source>
            <translation>正在保存 {file}…</translation>
        </message>
        <message>
            <source>Bringing the latest backup back…</source>
            <translation>正在取回最近的备份…</translation>
        </message>
        <message>
            <source>Template saved</source>
            <translation>模板已保存</translation>
        </message>
        <message>
            <source>The seat does not open</source>
            <translation>席位打不开</translation>
        </message>
        <message>
            <source>Its marks are still on this laptop: {folder}</source>
            <translation>分还在本机 {folder}</translation>
        </message>
        <message>
            <source>Continue scoring</source>
            <translation>继续评分</translation>
        </message>
        <message>
            <source>Last used {time}</source>
            <translation>上次 {time}</translation>
        </message>
        <message>
            <source>Waiting on this laptop: {count} · last used {time}</source>
            <translation>{count} 份待上传 · 上次 {time}</translation>
        </message>
        <message>
            <source>Other seats {count}</source>
            <translation>其他席位 {count}</translation>
        </message>
        <message>
            <source>A seat does not open: {why} Its marks are still on this laptop: {folder}</source>
            <translation>打不开：{why}分还在本机 {folder}</translation>
        </message>
        <message>
            <source>{event} · {judge}</source>
            <translation>{event} · {judge}</translation>
        </message>
    </context>
    <context>
        <name>Station</name>
        <message>
            <source>Sheet total</source>
            <translation>评分表总分</translation>
        </message>
        <message>
            <source>Criterion score</source>
            <translation>指标得分</translation>
        </message>
        <message>
            <source>Factored criterion</source>
            <translation>指标折算分</translation>
        </message>
        <message>
            <source>Panel score</source>
            <translation>评审组得分</translation>
        </message>
        <message>
            <source>Calibrated score</source>
            <translation>修正后得分</translation>
        </message>
        <message>
            <source>Dimension score</source>
            <translation>维度得分</translation>
        </message>
        <message>
            <source>Weighted score</source>
            <translation>加权得分</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Bring in the entries</source>
            <translation>导入项目</translation>
        </message>
        <message>
            <source>from any registration table</source>
            <translation>各种报名表都可以</translation>
        </message>
        <message>
            <source>Judges and seats</source>
            <translation>评委与席位</translation>
        </message>
        <message>
            <source>who sits where, who is recused</source>
            <translation>谁在哪一组、谁要回避</translation>
        </message>
        <message>
            <source>Read the rules through</source>
            <translation>看一遍规则</translation>
        </message>
        <message>
            <source>change what does not fit</source>
            <translation>不合适的地方改掉</translation>
        </message>
        <message>
            <source>Verify the figures</source>
            <translation>核验实绩</translation>
        </message>
        <message>
            <source>claims against evidence</source>
            <translation>填报值对照佐证</translation>
        </message>
        <message>
            <source>Score one entry on trial</source>
            <translation>试评</translation>
        </message>
        <message>
            <source>a draft counts for nothing</source>
            <translation>草稿不计分</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>still to do</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>接下来</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Template</name>
        <message>
            <source>How to fill this workbook in</source>
            <translation>填写说明</translation>
        </message>
        <message>
            <source>List the entries and the judges, each with a code of its own.</source>
            <translation>逐行填写项目和评委，每个都要有自己的编号。</translation>
        </message>
        <message>
            <source>Write each entry's figures on the sheet “{figures}”: one row for each entry and indicator.</source>
            <translation>在“{figures}”表填写实绩：每个项目的每项指标一行。</translation>
        </message>
        <message>
            <source>Blank sheets “{seats}” and “{part}” mean that every judge scores every entry.</source>
            <translation>“{seats}”和“{part}”两表留空，表示每位评委评每个项目。</translation>
        </message>
        <message>
            <source>Blank rows, other orders of columns and columns of your own do no harm.</source>
            <translation>空行、列的先后不同、自己加的列都没有关系。</translation>
        </message>
        <message>
            <source>Write the event's name, date and place on the next sheet.</source>
            <translation>在下一张表填写赛事名称、日期和地点。</translation>
        </message>
        <message>
            <source>The rules are those of a usual selection: change them as you need.</source>
            <translation>计分规则已按常见的遴选填好：权重、指标和奖项都可以改。</translation>
        </message>
        <message>
            <source>Key the marks in the program, or write them here, one row for each sheet.</source>
            <translation>评分可在程序里录入，也可写在这里，每张评分表一行。</translation>
        </message>
        <message>
            <source>Import names every cell that does not fit, and how to mend it.</source>
            <translation>导入时，凡有不合之处，程序都会指明是哪个单元格、错在哪里、怎样改。</translation>
        </message>
        <message>
            <source>Selection with two dimensions, 60/40</source>
            <translation>双维度遴选规则（60/40）</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>决赛</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation>评审组</translation>
        </message>
        <message>
            <source>Start-up track</source>
            <translation>初创组</translation>
        </message>
        <message>
            <source>Growth track</source>
            <translation>成长组</translation>
        </message>
        <message>
            <source>First prize</source>
            <translation>一等奖</translation>
        </message>
        <message>
            <source>Second prize</source>
            <translation>二等奖</translation>
        </message>
        <message>
            <source>Third prize</source>
            <translation>三等奖</translation>
        </message>
        <message>
            <source>Roadshow defense</source>
            <translation>路演答辩</translation>
        </message>
        <message>
            <source>Performance evaluation</source>
            <translation>实绩评价</translation>
        </message>
        <message>
            <source>Innovation</source>
            <translation>创新性</translation>
        </message>
        <message>
            <source>Feasibility</source>
            <translation>可行性</translation>
        </message>
        <message>
            <source>Social benefit</source>
            <translation>社会效益</translation>
        </message>
        <message>
            <source>Presentation and answers</source>
            <translation>表达与答辩</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>差</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>中</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>优</translation>
        </message>
        <message>
            <source>Jobs created</source>
            <translation>带动就业</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>营业收入</translation>
        </message>
        <message>
            <source>Tax paid</source>
            <translation>缴纳税金</translation>
        </message>
        <message>
            <source>Revenue growth</source>
            <translation>营收增长率</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>人</translation>
        </message>
        <message>
            <source>10,000 yuan</source>
            <translation>万元</translation>
        </message>
    </context>
    <context>
        <name>TieKeyKind</name>
        <message>
            <source>Dimension</source>
            <translation>维度得分</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>指标得分</translation>
        </message>
        <message>
            <source>Indicator figure</source>
            <translation>实绩数值</translation>
        </message>
        <message>
            <source>Unrounded score</source>
            <translation>未取整得分</translation>
        </message>
        <message>
            <source>Mean of all sheets</source>
            <translation>未去极值平均</translation>
        </message>
        <message>
            <source>Sum of all sheets</source>
            <translation>评委打分之和</translation>
        </message>
        <message>
            <source>Highest sheet</source>
            <translation>最高分</translation>
        </message>
        <message>
            <source>Lowest sheet</source>
            <translation>最低分</translation>
        </message>
        <message>
            <source>Drop the lowest in turn</source>
            <translation>依次去最低分</translation>
        </message>
        <message>
            <source>Count of firsts</source>
            <translation>第一名票数</translation>
        </message>
        <message>
            <source>One judge's total</source>
            <translation>指定评委评分</translation>
        </message>
        <message>
            <source>Earlier round</source>
            <translation>前轮成绩</translation>
        </message>
        <message>
            <source>Deductions</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>Ruling</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Drawing of lots</source>
            <translation>抽签</translation>
        </message>
        <message>
            <source>Shared place</source>
            <translation>名次并列</translation>
        </message>
    </context>
    <context>
        <name>Transform</name>
        <message>
            <source>Points as given</source>
            <translation>原始分</translation>
        </message>
        <message>
            <source>Judge's places</source>
            <translation>评委名次</translation>
        </message>
        <message>
            <source>Borda count</source>
            <translation>波达计分</translation>
        </message>
    </context>
    <context>
        <name>UndoToast</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>Not undone by this key: {act}</source>
            <translation>快捷键不撤销这一步：{act}</translation>
        </message>
        <message>
            <source>Take that back where it was done. An earlier edit of the set-up: {what}</source>
            <translation>请在原处改回。更早的一次筹备改动：{what}</translation>
        </message>
        <message>
            <source>Redo that</source>
            <translation>重做该改动</translation>
        </message>
        <message>
            <source>Undo that</source>
            <translation>撤销该改动</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Redone: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>{what}</source>
            <translation>已{what}</translation>
        </message>
        <message>
            <source>Not redone</source>
            <translation>没有重做</translation>
        </message>
        <message>
            <source>Not undone</source>
            <translation>没有撤销</translation>
        </message>
    </context>
    <context>
        <name>Unverified</name>
        <message>
            <source>Use the claimed figure</source>
            <translation>按申报值计</translation>
        </message>
        <message>
            <source>Not ranked until verified</source>
            <translation>核实前不排名</translation>
        </message>
    </context>
    <context>
        <name>WhyPanel</name>
        <message>
            <source>Formulas</source>
            <translation>算式</translation>
        </message>
        <message>
            <source>Hide formulas</source>
            <translation>收起算式</translation>
        </message>
        <message>
            <source>Why there is no place</source>
            <translation>为什么不排名</translation>
        </message>
        <message>
            <source>Why shared place {number}</source>
            <translation>为什么并列第 {number} 名</translation>
        </message>
        <message>
            <source>Why place {number}</source>
            <translation>为什么是第 {number} 名</translation>
        </message>
    </context>
    <context>
        <name>WhyUnranked</name>
        <message>
            <source>Withdrawn</source>
            <translation>退赛</translation>
        </message>
        <message>
            <source>Disqualified</source>
            <translation>取消资格</translation>
        </message>
        <message>
            <source>Result cancelled</source>
            <translation>成绩取消</translation>
        </message>
        <message>
            <source>Basic condition not met</source>
            <translation>基本条件未达</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>未评完</translation>
        </message>
    </context>
    <context>
        <name>YesNo</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
    </context>
</TS>
