<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ActField</name>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished">日期</translation>
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organizer</source>
            <translation type="unfinished">主办单位</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation type="unfinished">单位</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation type="unfinished">负责人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation type="unfinished">组别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished">地区</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation type="unfinished">行业</translation>
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expertise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judge</source>
            <translation type="unfinished">评委</translation>
        </message>
        <message>
            <source>Panel</source>
            <translation type="unfinished">评审组</translation>
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Votes</source>
            <translation type="unfinished">票数</translation>
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dimension</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry</source>
            <translation type="unfinished">项目</translation>
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished">状态</translation>
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished">状态</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Criterion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claimed</source>
            <translation type="unfinished">申报值</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished">核实值</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation type="unfinished">分类数量</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished">类型</translation>
        </message>
        <message>
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds</source>
            <translation type="unfinished">秒数</translation>
        </message>
        <message>
            <source>Acts on</source>
            <translation type="unfinished">作用于</translation>
        </message>
        <message>
            <source>Where it counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>final score</source>
            <translation type="unfinished">最终得分</translation>
        </message>
        <message>
            <source>{size} KB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Event created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{act}: {subject} (the record cannot be read)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet corrected: {sheet} {before} → {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet submitted: {sheet} {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet submitted again: {sheet} {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{standing}: {sheet}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet voided: {sheet} {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet returned: {sheet} {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recusal: {judge} does not score {entry}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recusal lifted: {judge} scores {entry}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind} {seconds} s</source>
            <translation type="unfinished">{kind} {seconds} 秒</translation>
        </message>
        <message>
            <source>{kind} {points} points ({target})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: {entry}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn: {what}, {entry}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{entry}: {before} → {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure recorded: {entry} · {criterion} {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure not backed: {entry} · {criterion} {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure verified: {entry} · {criterion} {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure confirmed: {entry} · {criterion} {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmation taken back: {entry} · {criterion} {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}: {order}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules published, version {version}: {name}; entries moved: {moves}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules published, version {version}: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence attached: {file} ({about})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence taken off: {file} ({about})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redone: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported {count} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported {count} judges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Running order drawn for {count} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Panels assigned for {count} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entries imported: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judges imported: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Panels assigned: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} put in another order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>event details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rounds: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tracks: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>entries: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>judges: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>panels: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seats: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>participations: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recusals: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figures: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took out {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved {what} from {was} to {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; </source>
            <translation type="unfinished">；</translation>
        </message>
        <message>
            <source>Changed {what}: {changes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>entry {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>judge {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>track {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>panel {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seat of {judge} in {panel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{entry} in the round</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recusal of {judge} from {entry}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figure {entry} · {criterion}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the event's details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the round</source>
            <translation type="unfinished" />
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
            <translation>撤回原因</translation>
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
            <translation>原因</translation>
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
            <source>make an event file from an event workbook</source>
            <translation>由赛事工作簿生成赛事文件</translation>
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
            <source>recompute a results workbook or an event file and compare</source>
            <translation>复算成绩工作簿或赛事文件并逐项核对</translation>
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
            <source>event workbook (.xlsx)</source>
            <translation>赛事工作簿（.xlsx）</translation>
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
            <source>PDF to write (.pdf)</source>
            <translation>要写的 PDF（.pdf）</translation>
        </message>
        <message>
            <source>round; the last one if not given</source>
            <translation>轮次，不填为最后一轮</translation>
        </message>
        <message>
            <source>results workbook (.xlsx) or event file (.judging)</source>
            <translation>成绩工作簿（.xlsx）或赛事文件（.judging）</translation>
        </message>
        <message>
            <source>event file (.judging) or database address</source>
            <translation>赛事文件（.judging）或数据库地址</translation>
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
            <translation>候补顶替：{judges}</translation>
        </message>
        <message>
            <source>Reserves not needed, not counted: {judges}</source>
            <translation>候补未启用，不计入：{judges}</translation>
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
            <translation>原因：{reason}</translation>
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
            <translation>原因：{reason}</translation>
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
            <source>Drag, pick a band or type; no mark is not 0 points</source>
            <translation>拖动、点档位或直接键入；未评不等于 0 分</translation>
        </message>
        <message>
            <source>Drag or type; no mark is not 0 points</source>
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
            <translation>更正原因</translation>
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
            <source>Draft stored</source>
            <translation>草稿已存</translation>
        </message>
        <message>
            <source>Draft {time}</source>
            <translation>草稿 {time}</translation>
        </message>
        <message>
            <source>Submitting locks the sheet; correcting it later needs a reason</source>
            <translation>提交即锁定；之后更正须写原因</translation>
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
            <source>Keep the stored marks</source>
            <translation>放弃更正</translation>
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
            <source>No. {number}, {name}, {state}, {marked} of {needed} marks</source>
            <translation>{number} 号，{name}，{state}，{needed} 项已评 {marked} 项</translation>
        </message>
        <message>
            <source>Correcting · {marked}/{needed} marks</source>
            <translation>更正中 · {marked}/{needed} 项</translation>
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
            <source>Draft</source>
            <translation>草稿</translation>
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
            <source>Leader: {name}</source>
            <translation>负责人 {name}</translation>
        </message>
        <message>
            <source>Full {full}</source>
            <translation>满分 {full}</translation>
        </message>
        <message>
            <source>Full {full}   steps of {step}</source>
            <translation>满分 {full}　步长 {step}</translation>
        </message>
        <message>
            <source>{dimension}: score sheet</source>
            <translation>{dimension}评分表</translation>
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
            <translation>撤回回避…</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>先不处理</translation>
        </message>
        <message>
            <source>Reason (kept in the log)</source>
            <translation>原因（记入日志）</translation>
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
            <translation>{number} 号：撤回 {judge} 的回避</translation>
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
            <source>Status…</source>
            <translation>状态…</translation>
        </message>
        <message>
            <source>No entries in this round</source>
            <translation>本轮还没有项目</translation>
        </message>
        <message>
            <source>Fill in the event workbook and create the event from it.</source>
            <translation>填好赛事工作簿，由它建立赛事。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>{round} · competing {competing} of {all} · recusals {recusals}</source>
            <translation>{round} · 参赛 {competing} / {all} · 回避 {recusals}</translation>
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
            <translation>原因（记入日志）</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per unit</source>
            <translation type="unfinished">按量计分</translation>
        </message>
        <message>
            <source>Full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pass</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not for this track</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typed, not verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To verify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not claimed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished">核实值</translation>
        </message>
        <message>
            <source>Changed from the claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry</source>
            <translation type="unfinished">项目</translation>
        </message>
        <message>
            <source>Score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>max {points}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>basic condition</source>
            <translation type="unfinished" />
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
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Save the new event as</source>
            <translation>新赛事存为</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vote group</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has no seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In reserve</source>
            <translation>候补</translation>
        </message>
        <message>
            <source>Has no vote</source>
            <translation>不计票</translation>
        </message>
        <message>
            <source>Owes {count}</source>
            <translation>还差 {count} 份</translation>
        </message>
        <message>
            <source>No entries yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All in</source>
            <translation>已交齐</translation>
        </message>
        <message>
            <source>Still to hand in: {count}</source>
            <translation>还差 {count} 份</translation>
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
            <source>Search judges</source>
            <translation>搜索评委</translation>
        </message>
        <message>
            <source>No judges in this round</source>
            <translation>本轮没有评委</translation>
        </message>
        <message>
            <source>A round that is scored from figures alone needs none.</source>
            <translation>只按实绩评分的轮次不需要评委。</translation>
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
        <name>LogKind</name>
        <message>
            <source>Marks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recusals and statuses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adjustments and rulings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence</source>
            <translation type="unfinished" />
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
            <translation>还欠</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>{judge}: {stored} stored, {owed} owed</source>
            <translation>{judge}：已入库 {stored} 份，还欠 {owed} 份</translation>
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
            <translation>还欠 {owed} 份评分</translation>
        </message>
        <message>
            <source>All {stored} sheets in</source>
            <translation>{stored} 份评分已齐</translation>
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
            <source>Round {round} has no dimension. Add at least one on the sheet Dimensions.</source>
            <translation>轮次 {round} 没有维度。请在“维度”表中至少填一行。</translation>
        </message>
        <message>
            <source>Dimension “{dimension}” has no criterion. Add its criteria on the sheet Criteria.</source>
            <translation>维度“{dimension}”没有指标。请在“指标”表中填写。</translation>
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
            <source>Indicator “{criterion}” has no scoring rule. Fill in Scoring on the sheet Criteria.</source>
            <translation>实绩指标“{criterion}”没有计分方式。请在“指标”表填写“计分方式”。</translation>
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
            <translation>“{dimension}”项目 {entry}：回避后剩 {votes}/{seats} 票，再去掉 {dropped} 票只剩 {left} 票。请安排候补评委补上。</translation>
        </message>
        <message>
            <source>“{dimension}”, entry {entry}: {votes} of {seats} votes remain after recusals, so {dropped} are dropped where {usual} are for the others. Let a reserve sit in, or say so beforehand.</source>
            <translation>“{dimension}”项目 {entry}：回避后剩 {votes}/{seats} 票，只去 {dropped} 票，其他项目去 {usual} 票，算法不一致。请安排候补评委补上，或事先说明。</translation>
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
            <translation>需要填写原因，原因会记入日志。</translation>
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
            <source>{file} cannot be written: it may be open in Excel, or the folder is write-protected. Close it, or choose another place. Nothing was changed.</source>
            <translation>写不了 {file}：可能正被 Excel 打开，或文件夹不可写。请关闭后重试，或另选位置。原文件未动。</translation>
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
            <source>“{track}” looks like track “{known}”. Take that one, or confirm that it is another.</source>
            <translation>“{track}”与组别“{known}”相近。请改为该组别，或确认是另一个组别。</translation>
        </message>
        <message>
            <source>The claim for “{criterion}” changes from {before} to {after}. It was verified ({verified}) and must be verified again.</source>
            <translation>“{criterion}”的填报值由 {before} 改为 {after}，原已核实（{verified}），需重新核实。</translation>
        </message>
        <message>
            <source>“{text}” is no role of a judge. Enter head, judge or reserve.</source>
            <translation>“{text}”不是评委身份。请填组长、评委或候补。</translation>
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
            <translation type="unfinished" />
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
            <source>Calibrated</source>
            <translation>修正后得分</translation>
        </message>
        <message>
            <source>Dimension score</source>
            <translation>维度得分</translation>
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
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>决定人</translation>
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
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
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
            <source>Tie-breaks</source>
            <translation>同分规则</translation>
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
            <translation>候补顶替</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺分</translation>
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
            <source>Provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>待裁定</translation>
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
            <translation>实绩未核验 {count}</translation>
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
            <source>and {count} more</source>
            <translation>另有 {count} 条</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judges' marks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verified by the organizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One sheet per judge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} items: {sum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum {sum}, {missing} short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum {sum}, {over} over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bonus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>some tracks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Criterion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bands / thresholds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is not a number of points. Type one such as 20 or 12.5; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name cannot be empty; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not rounded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{places}, {mode}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 place</source>
            <translation type="unfinished">1 名</translation>
        </message>
        <message>
            <source>{number} places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Band + points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from {threshold}: {base} + {per_unit} each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every {unit}: {points}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>least is best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>most is best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} indicators, scored from verified figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} criteria, {method}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{judges} judges × {count} criteria, {method}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drops extremes by panel size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drops {high} high {low} low, then the mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drops {high} high {low} low, then the sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{method}, per criterion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{of}: higher score first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{of}: larger figure first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher unrounded score first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher mean of all judges first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher sum of all judges first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher best judge's total first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher lowest judge's total first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher sum without the lowest judges first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More judges who put it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{of}: higher total first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{of}: higher final score first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More deductions first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still tied: by ruling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still tied: by drawing lots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still tied: shared place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewer deductions first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} (lower first)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} ({of})</source>
            <translation type="unfinished">{what}（“{of}”）</translation>
        </message>
        <message>
            <source>Head judge</source>
            <translation type="unfinished">组长</translation>
        </message>
        <message>
            <source>Final score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each track by itself</source>
            <translation type="unfinished">各组别分别</translation>
        </message>
        <message>
            <source>all entries</source>
            <translation type="unfinished">全部项目</translation>
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
            <source>Decided by</source>
            <translation>裁定人</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
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
            <source>Judging App {version}. Log files: {folder}</source>
            <translation>评审台 {version}，日志在 {folder}</translation>
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
            <source>Scoring</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
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
            <source>No backup was made</source>
            <translation>没有备份成功</translation>
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
            <source>From a workbook filled in Excel</source>
            <translation>从填好的 Excel 工作簿开始</translation>
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
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>搜索赛事</translation>
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
            <source>Drop .judging or .xlsx here to open it</source>
            <translation>拖入 .judging 或 .xlsx 可直接打开</translation>
        </message>
        <message>
            <source>No event yet</source>
            <translation>还没有赛事</translation>
        </message>
        <message>
            <source>Save the template, fill it in Excel, then choose New event.</source>
            <translation>先保存模板，在 Excel 里填好，再新建赛事。</translation>
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
